import { createHmac } from 'node:crypto';
import pg from 'pg';
import { RUNTIME_ROLE } from './runtime-connection';

const LOGIN = 'tandem_runtime';

/**
 * A login of its own for the running product on the embedded server: it can become the runtime role and nothing else,
 * so that not even injected SQL could act as the owner. Its password follows from the owner's.
 */
export async function runtimeLogin(ownerUrl: string): Promise<string> {
  const password = createHmac('sha256', new URL(ownerUrl).password).update(LOGIN).digest('base64url');
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [LOGIN]);
    const verb = rowCount ? 'alter' : 'create';
    await client.query(`${verb} role ${LOGIN} login noinherit password ${client.escapeLiteral(password)}`);
    await client.query(`grant ${RUNTIME_ROLE} to ${LOGIN}`);
  } finally {
    await client.end();
  }
  const url = new URL(ownerUrl);
  url.username = LOGIN;
  url.password = password;
  return url.toString();
}
