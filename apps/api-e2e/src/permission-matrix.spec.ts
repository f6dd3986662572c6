import fs from 'node:fs';
import path from 'node:path';
import type { Client } from './support/client';
import { type RoleName, type Server, startServer } from './support/server';

interface Operation {
  readonly id: string;
  readonly method: string;
  readonly address: string;
}

const docs = path.resolve(__dirname, '../../../docs');
const someId = '00000000-0000-4000-8000-000000000000';

const operations: Operation[] = Object.entries(
  (
    JSON.parse(fs.readFileSync(path.join(docs, 'openapi.json'), 'utf8')) as {
      paths: Record<string, Record<string, { operationId: string }>>;
    }
  ).paths,
).flatMap(([template, methods]) =>
  Object.entries(methods).map(([method, { operationId: id }]) => ({
    id,
    method: method.toUpperCase(),
    address: template.replace('/api/v1', '').replace(/\{[^}]+\}/g, someId),
  })),
);

/** operation → role → reach, as the golden table says. */
const [header = '', , ...rows] = fs
  .readFileSync(path.join(docs, 'permissions.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|'));
const cellsOf = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
const roles = cellsOf(header).slice(2) as RoleName[];
const table = new Map(rows.map(cellsOf).map(([id = '', , ...reaches]) => [id, reaches] as const));

const isPublic = (operation: Operation): boolean => table.get(operation.id)?.[0] === 'public';
/** Signing out would end the session that the next row needs. */
const guarded = operations.filter((operation) => !isPublic(operation) && operation.id !== 'signOut');

describe('the permission matrix', () => {
  let server: Server;
  const clients = new Map<RoleName, Client>();

  beforeAll(async () => {
    server = await startServer();
    for (const role of roles) clients.set(role, await server.as(role));
  });
  afterAll(() => server.stop());

  const attempt = async (client: Client, operation: Operation): Promise<string> => {
    const isUnsafe = operation.method !== 'GET';
    const answer = await client.send(
      operation.method,
      operation.address,
      isUnsafe ? { body: {}, idempotencyKey: 'matrix-of-rights' } : {},
    );
    return answer.status < 400 ? 'allowed' : String(answer.body['code']);
  };

  it('has a row for every operation, and no other', () => {
    expect([...table.keys()].sort()).toEqual(operations.map(({ id }) => id).sort());
  });

  it('leaves open to everybody only what nobody can be signed in for', () => {
    expect(
      operations
        .filter(isPublic)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['completeSetup', 'getSetup', 'signIn']);
  });

  it.each(roles)('holds for every operation that the role %s tries', async (role) => {
    const client = clients.get(role);
    if (!client) throw new Error(`Nobody is ${role}.`);
    const column = roles.indexOf(role);
    const outcomes: string[] = [];
    const expected: string[] = [];
    for (const operation of guarded) {
      const outcome = await attempt(client, operation);
      outcomes.push(`${operation.id}: ${outcome === 'permission.denied' ? 'denied' : 'reached'}`);
      expected.push(`${operation.id}: ${table.get(operation.id)?.[column] === '–' ? 'denied' : 'reached'}`);
    }
    expect(outcomes).toEqual(expected);
  });

  it('asks a visitor without a session to sign in, whatever they try', async () => {
    const outcomes = new Set<string>();
    for (const operation of guarded) outcomes.add(await attempt(server.anonymous(), operation));
    expect([...outcomes]).toEqual(['session.required']);
  });
});
