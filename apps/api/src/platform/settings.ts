import path from 'node:path';

/** One setting: what the README's table shows and what is checked at start. */
export interface Setting {
  readonly name: string;
  readonly meaning: string;
  readonly fallback: string;
  /** Returns what is wrong with the value, or nothing. */
  readonly problem: (value: string) => string | undefined;
}

const oneOf =
  (...values: readonly string[]) =>
  (value: string): string | undefined =>
    values.includes(value) ? undefined : `is "${value}" and must be one of ${values.join(', ')}`;

const postgresUrl = (value: string): string | undefined =>
  value === '' || /^postgres(ql)?:\/\//.test(value) ? undefined : 'must begin with postgres://';

const httpOrigin = (value: string): string | undefined =>
  value === '' || (URL.canParse(value) && new URL(value).origin === value)
    ? undefined
    : `is "${value}" and must be an origin such as https://tandem.example.com, without a path`;

const smtpUrl = (value: string): string | undefined =>
  value === '' || (/^smtps?:\/\/[^/?#]+\/?$/.test(value) && URL.canParse(value))
    ? undefined
    : 'must be smtp://host:port or smtps://host:port, with the user and password before the host where it needs them';

const mailAddress = (value: string): string | undefined =>
  value === '' || /^[^\s,;:<>"()@]+@[^\s,;:<>"()@]+$/.test(value)
    ? undefined
    : `is "${value}" and must be one plain e-mail address`;

const portNumber = (value: string): string | undefined =>
  /^\d{1,5}$/.test(value) && Number(value) <= 65_535 ? undefined : `is "${value}" and must be a port number`;

/** Every setting of the product; nothing else is read from the environment. */
export const SETTINGS = [
  {
    name: 'HOST',
    fallback: '127.0.0.1',
    meaning: 'Address to listen on. Beyond this machine it needs PUBLIC_URL.',
    problem: (v: string) => (v ? undefined : 'is empty'),
  },
  { name: 'PORT', fallback: '4600', meaning: 'Port to listen on.', problem: portNumber },
  {
    name: 'TANDEM_DATA',
    fallback: '.data',
    meaning: 'Folder of the embedded database; survives restarts.',
    problem: (v: string) => (v ? undefined : 'is empty'),
  },
  {
    name: 'TANDEM_AUDIT_KEY',
    fallback: '',
    meaning:
      'File of the private key (Ed25519, PEM) that signs the audit trail; empty for audit-key.pem in TANDEM_DATA, made at first need. Keep a copy of it apart from the database.',
    problem: () => undefined,
  },
  {
    name: 'TANDEM_AUDIT_NOTES',
    fallback: '',
    meaning:
      'File that every signed note of the audit trail is appended to; empty for audit-checkpoints.txt beside the key. Where it lies on a disk out of reach of whoever runs the database, a trail that was written anew does not agree with it.',
    problem: () => undefined,
  },
  {
    name: 'DATABASE_URL',
    fallback: '',
    meaning: 'A PostgreSQL 15 or newer of your own instead of the embedded one.',
    problem: postgresUrl,
  },
  {
    name: 'DATABASE_OWNER_URL',
    fallback: '',
    meaning: 'Connection of the role that owns the schema and migrates it, if it is not that of DATABASE_URL.',
    problem: postgresUrl,
  },
  {
    name: 'PUBLIC_URL',
    fallback: '',
    meaning: 'Origin at which people reach Tandem (https, through your proxy); empty on loopback.',
    problem: httpOrigin,
  },
  {
    name: 'TRUSTED_PROXY',
    fallback: '',
    meaning: 'Address or CIDR range of your proxy, whose X-Forwarded-For is believed; nobody else is.',
    problem: (v: string) =>
      /^[\da-fA-F.:/,]*$/.test(v) ? undefined : `is "${v}" and must be an address or a CIDR range`,
  },
  {
    name: 'TANDEM_SMTP_URL',
    fallback: '',
    meaning: 'Mail server, such as smtp://user:password@mail.example.com:587; without one nothing is mailed.',
    problem: smtpUrl,
  },
  {
    name: 'TANDEM_MAIL_FROM',
    fallback: '',
    meaning: 'Address that mail comes from; needed with TANDEM_SMTP_URL.',
    problem: mailAddress,
  },
  {
    name: 'TANDEM_MAIL_REPLY_TO',
    fallback: '',
    meaning: 'Address that somebody reads, where replies go; TANDEM_MAIL_FROM without it.',
    problem: mailAddress,
  },
  {
    name: 'TANDEM_ROLE',
    fallback: 'all',
    meaning: 'all, http (no jobs) or worker (jobs only).',
    problem: oneOf('all', 'http', 'worker'),
  },
  {
    name: 'TANDEM_DEMO',
    fallback: 'on',
    meaning: 'on or off: whether an empty embedded database gets the made-up demo company.',
    problem: oneOf('on', 'off'),
  },
  {
    name: 'WEB_DIR',
    fallback: 'dist/web/browser',
    meaning: 'Folder of the built web application.',
    problem: () => undefined,
  },
  {
    name: 'LOG_LEVEL',
    fallback: 'warn',
    meaning: 'silent, error, warn, info or debug.',
    problem: oneOf('silent', 'error', 'warn', 'info', 'debug'),
  },
] as const satisfies readonly Setting[];

export interface Settings {
  readonly host: string;
  readonly port: number;
  readonly dataFolder: string;
  readonly auditKeyFile: string;
  readonly auditNotesFile: string;
  readonly databaseUrl: string;
  readonly databaseOwnerUrl: string;
  /** Origin of the browser's requests; compared with Origin headers and never taken from a Host header. */
  readonly origin: string;
  readonly isLoopback: boolean;
  readonly trustedProxy: string;
  readonly isEncrypted: boolean;
  /** Empty: nothing is mailed. */
  readonly smtpUrl: string;
  readonly mailFrom: string;
  readonly mailReplyTo: string;
  readonly role: 'all' | 'http' | 'worker';
  /** Whether the demo company may be made: never beyond loopback, never in a database of the company's own. */
  readonly allowsDemo: boolean;
  readonly webFolder: string;
  readonly logLevel: string;
}

const loopbackHosts: readonly string[] = ['127.0.0.1', 'localhost', '::1'];

/**
 * Reads and checks the settings.
 *
 * @throws Error with one sentence that names the setting and what is wrong with it.
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const values = Object.fromEntries(SETTINGS.map((s) => [s.name, environment[s.name] ?? s.fallback])) as Record<
    (typeof SETTINGS)[number]['name'],
    string
  >;
  for (const setting of SETTINGS) {
    const problem = setting.problem(values[setting.name]);
    if (problem) throw new Error(`${setting.name} ${problem}.`);
  }
  if (values.TANDEM_SMTP_URL && !values.TANDEM_MAIL_FROM) {
    throw new Error('TANDEM_SMTP_URL is set, and TANDEM_MAIL_FROM is empty: mail has to come from somebody.');
  }
  const isLoopback = loopbackHosts.includes(values.HOST);
  const hostInUrl = values.HOST.includes(':') ? `[${values.HOST}]` : values.HOST;
  const origin = values.PUBLIC_URL || `http://${hostInUrl}:${values.PORT}`;
  if (!isLoopback && !origin.startsWith('https://')) {
    throw new Error(
      `HOST ${values.HOST} is open to other machines, and sessions must not cross a network unencrypted: put TLS in front and set PUBLIC_URL to its https address.`,
    );
  }
  const auditKeyFile = path.resolve(values.TANDEM_AUDIT_KEY || path.join(values.TANDEM_DATA, 'audit-key.pem'));
  return {
    host: values.HOST,
    port: Number(values.PORT),
    dataFolder: path.resolve(values.TANDEM_DATA),
    auditKeyFile,
    auditNotesFile: path.resolve(
      values.TANDEM_AUDIT_NOTES || path.join(path.dirname(auditKeyFile), 'audit-checkpoints.txt'),
    ),
    databaseUrl: values.DATABASE_URL,
    databaseOwnerUrl: values.DATABASE_OWNER_URL || values.DATABASE_URL,
    origin,
    isLoopback,
    trustedProxy: values.TRUSTED_PROXY,
    isEncrypted: origin.startsWith('https://'),
    smtpUrl: values.TANDEM_SMTP_URL,
    mailFrom: values.TANDEM_MAIL_FROM,
    mailReplyTo: values.TANDEM_MAIL_REPLY_TO || values.TANDEM_MAIL_FROM,
    role: values.TANDEM_ROLE as Settings['role'],
    allowsDemo: values.TANDEM_DEMO === 'on' && isLoopback && values.DATABASE_URL === '',
    webFolder: path.resolve(values.WEB_DIR),
    logLevel: values.LOG_LEVEL,
  };
}
