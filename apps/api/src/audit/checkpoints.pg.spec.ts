import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';
import { makeCompany, type TestDatabase, testDatabase } from '@tandem/testing';
import { Evidence } from '../audit-trail/evidence';
import { Database, SETTINGS_TOKEN } from '../platform';
import { signedIn, testApp } from '../testing/test-app';
import { SYSTEM } from './actor';
import { Audit } from './audit';
import { Checkpoints } from './checkpoints';
import { Sealing } from './sealing';
import { VERIFIER_FILE } from './verifier-file';

const run = promisify(execFile);

/** What an auditor holds: the files of one export, and the notes that were handed out before. */
interface Files {
  readonly events: string;
  readonly checkpoints: string;
  readonly key: string;
  readonly kept?: string;
}

describe('the audit trail in the hands of an outsider', () => {
  let db: TestDatabase;
  let app: INestApplicationContext;
  let folder: string;
  let whole: Files;

  const record = (action: string): Promise<void> =>
    app
      .get(Database)
      .transaction((tx) =>
        app.get(Audit).record(tx, SYSTEM, { action, object: { type: 'tool', id: '1', label: 'Ménage à €' } }),
      );
  const exported = async (): Promise<Files> => {
    const evidence = app.get(Evidence);
    const events = await text(await evidence.events(signedIn(people.auditor, 'auditor')));
    return { events, checkpoints: await evidence.notes(), key: await evidence.publicKey() };
  };
  let people: Awaited<ReturnType<typeof makeCompany>>['people'];

  beforeAll(async () => {
    db = await testDatabase();
    ({ people } = await makeCompany(db));
    app = await testApp(db);
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tandem-evidence-'));
    Object.assign(app.get<object>(SETTINGS_TOKEN), { auditNotesFile: path.join(folder, 'out-of-reach', 'notes.txt') });
    for (const action of ['tool.one', 'tool.two', 'tool.three']) await record(action);
    await app.get(Checkpoints).sign();
    for (const action of ['tool.four', 'tool.five', 'tool.six']) await record(action);
    whole = await exported();
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  /** What the script that ships with the export says, with its exit code. */
  const verified = async ({ events, checkpoints, key, kept }: Files): Promise<string> => {
    const files = { 'events.ndjson': events, 'checkpoints.txt': checkpoints, 'audit-key.pem': key, 'kept.txt': kept };
    const names = Object.entries(files).flatMap(([name, content]) => {
      if (content === undefined) return [];
      const file = path.join(folder, name);
      fs.writeFileSync(file, content);
      return [file];
    });
    const script = fileURLToPath(VERIFIER_FILE);
    return run(process.execPath, [script, ...names]).then(
      ({ stdout }) => `0 ${stdout}`,
      ({ code, stdout }: { code: number; stdout: string }) => `${code} ${stdout}`,
    );
  };

  const lines = (): string[] => whole.events.trimEnd().split('\n');
  const notes = (): string[] => whole.checkpoints.trimEnd().split('\n---\n');
  const written = (changed: readonly string[]): string => `${changed.join('\n')}\n`;
  /** A history that was written anew from a line on, with hashes that fit. */
  const rehashed = (bodies: readonly string[]): string => {
    let hash = createHash('sha256').update('tandem-audit-1').digest();
    return written(
      bodies.map((body, index) => {
        hash = createHash('sha256').update(hash).update(body).digest();
        return JSON.stringify({ seq: index + 1, body, hash: hash.toString('hex') });
      }),
    );
  };
  const bodies = (): string[] => lines().map((line) => (JSON.parse(line) as { body: string }).body);
  const second = (change: (line: string) => string): string =>
    written(lines().map((line, index) => (index === 1 ? change(line) : line)));

  it('is proved by the script that ships with it, up to the last event, which is the export itself', async () => {
    expect(lines()).toHaveLength(7);
    expect(await verified(whole)).toMatch(/^0 OK: 7 events, signed up to 7\nkey: [0-9a-f]{64}\n$/);
    expect(bodies().at(-1)).toContain('trail.export');
  });

  it('has every note in a file outside the database, in which the script finds what it needs', async () => {
    const kept = fs.readFileSync(path.join(folder, 'out-of-reach', 'notes.txt'), 'utf8');
    expect(kept).toBe(whole.checkpoints);
    expect(kept.split('\n---\n')).toHaveLength(2);
    expect(await verified({ ...whole, kept })).toMatch(/^0 OK: 7 events, signed up to 7/);
  });

  it('says how many events nobody has signed yet', async () => {
    expect(await verified({ ...whole, checkpoints: `${notes()[0]}\n` })).toContain(
      'OK: 7 events, signed up to 3, 4 after that',
    );
  });

  it.each<[string, () => Partial<Files>, string]>([
    ['an edited event', () => ({ events: second((line) => line.replace('tool.two', 'tool.TWO')) }), 'event 2'],
    [
      'an edited event with every later hash made to fit',
      () => ({ events: rehashed(bodies().map((body) => body.replace('tool.two', 'tool.TWO'))) }),
      'event 3: ',
    ],
    ['a deleted event', () => ({ events: written(lines().toSpliced(1, 1)) }), 'event 2: its number is 3'],
    [
      'an event put between others',
      () => ({ events: rehashed(bodies().toSpliced(1, 0, bodies()[0] ?? '')) }),
      'event 3: ',
    ],
    [
      'two events that changed places',
      () => ({ events: written(lines().toSpliced(1, 2, ...lines().slice(1, 3).reverse())) }),
      'event 2: its number is 3',
    ],
    ['a trail that was cut off', () => ({ events: written(lines().slice(0, 5)) }), 'end after 5, but 7 were signed'],
    ['a line that was cut off', () => ({ events: whole.events.slice(0, -9) }), 'the last event is cut off'],
    ['an event that is there twice', () => ({ events: written(lines().toSpliced(1, 0, lines()[1] ?? '')) }), 'event 3'],
    [
      'another time of an event',
      () => ({ events: second((line) => line.replace(/T\d\d:/, (hour) => (hour === 'T00:' ? 'T01:' : 'T00:'))) }),
      'event 2',
    ],
    [
      'a property that stands twice',
      () => ({ events: second((line) => line.replace('{"seq":2', '{"body":"x","seq":2')) }),
      'event 2: not written',
    ],
    ['an edited note', () => ({ checkpoints: whole.checkpoints.replace('\n7\n', '\n6\n') }), 'is not of this key'],
    ['a note without its signature', () => ({ checkpoints: 'tandem\n7\nxx\n' }), 'no signature'],
    ['no note at all', () => ({ checkpoints: '' }), 'nothing is signed'],
  ])('gives away %s, and where', async (_what, tampered, place) => {
    const said = await verified({ ...whole, ...tampered() });
    expect(said).toMatch(/^2 FAIL: /);
    expect(said).toContain(place);
  });

  it('gives away a history that was signed anew, to whoever kept one note', async () => {
    const kept = whole.checkpoints;
    await db.query('alter table audit_seal disable trigger all');
    await db.query('alter table audit_checkpoint disable trigger all');
    await db.query('delete from audit_checkpoint');
    await db.query('delete from audit_seal where seq > 2');
    await db.query('alter table audit_event disable trigger all');
    await db.query("update audit_event set body = replace(body, 'tool.three', 'tool.THREE')");
    await db.query('alter table audit_event enable always trigger a_complete');
    const forged = await exported();
    expect(await verified(forged)).toMatch(/^0 OK/);
    expect(await verified({ ...forged, kept })).toMatch(/^2 FAIL: .*(second history|another history)/);
  });

  it('is not signed any more once it no longer says what was signed', async () => {
    await app.get(Sealing).seal();
    await db.query(
      "update audit_seal set hash = sha256('forged') where seq = (select max(size) from audit_checkpoint)",
    );
    await record('tool.seven');
    await expect(app.get(Checkpoints).sign()).rejects.toThrow('no longer says what was signed');
  });

  it('is handed out all the same, so that an auditor sees what became of it', async () => {
    expect(await verified(await exported())).toMatch(/^2 FAIL: event \d+: /);
  });
});
