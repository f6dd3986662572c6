// The built product in a data folder of its own, set up as a company does it, with a finance person signed in.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { root, runtimeNode } from '../install.mjs';

const PASSWORD = 'acceptance of payments';

export async function startProduct() {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'tandem-acceptance-'));
  // The embedded database may run under another account, which has to pass through this folder.
  fs.chmodSync(data, 0o755);
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const environment = {
    ...process.env,
    DATABASE_URL: '',
    TANDEM_DATA: data,
    TANDEM_DEMO: 'off',
    PORT: String(port),
    LOG_LEVEL: 'error',
  };
  const server = spawn(runtimeNode(), ['--enable-source-maps', 'dist/api/main.mjs'], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const code = await printedCode(server);
  const admin = api(origin);
  await admin.send('POST', '/setup', {
    code,
    organisationName: 'Acceptance',
    functionalCurrency: 'GBP',
    timeZone: 'Europe/London',
    adminName: 'Ada Admin',
    adminEmail: 'admin@acceptance.example',
    adminPassword: PASSWORD,
  });
  await admin.signIn('admin@acceptance.example', PASSWORD);
  await admin.send('POST', '/people', {
    name: 'Fay Finance',
    email: 'finance@acceptance.example',
    password: PASSWORD,
    grants: [{ role: 'finance' }],
  });
  const finance = api(origin);
  await finance.signIn('finance@acceptance.example', PASSWORD);
  return {
    finance,
    /** Runs the product's own `tandem verify` beside the running server. */
    verify: () =>
      spawnSync(runtimeNode(), ['dist/api/cli.mjs', 'verify'], { cwd: root, env: environment, encoding: 'utf8' }),
    stop: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await ended;
      fs.rmSync(data, { recursive: true, force: true });
    },
  };
}

/** A program that uses the API; every refusal that is not expected ends the run with its problem. */
function api(origin) {
  let cookie = '';
  const call = async (method, address, init) => {
    const response = await fetch(`${origin}/api/v1${address}`, {
      method,
      ...init,
      headers: { origin, cookie, 'idempotency-key': crypto.randomUUID(), ...init.headers },
    });
    const [set] = response.headers.getSetCookie();
    if (set) cookie = set.split(';')[0];
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : JSON.parse(text) };
  };
  const expectDone = ({ status, body }, what) => {
    if (status >= 400) throw new Error(`${what}: ${status} ${JSON.stringify(body)}`);
    return body;
  };
  return {
    signIn: (email, password) =>
      call('POST', '/session', json({ email, password })).then((a) => expectDone(a, 'sign-in')),
    send: (method, address, body) =>
      call(method, address, body === undefined ? {} : json(body)).then((a) => expectDone(a, `${method} ${address}`)),
    /** The answer as it came, since a refusal may be the right one. */
    upload: (file) => {
      const form = new FormData();
      form.set('kind', 'payments');
      form.set('file', new Blob([fs.readFileSync(file)]), path.basename(file));
      return call('POST', '/imports', { body: form });
    },
  };
}

const json = (body) => ({ body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });

function printedCode(server) {
  return new Promise((resolve, reject) => {
    let printed = '';
    server.stdout.on('data', (chunk) => {
      printed += chunk;
      const code = /enter this code once: (\S+)/.exec(printed)?.[1];
      if (code) resolve(code);
    });
    server.once('exit', () => reject(new Error(`The product ended at start: ${printed}`)));
  });
}

const freePort = () =>
  new Promise((resolve) => {
    const probe = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
