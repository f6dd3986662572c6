// npm leaves out of package-lock.json every optional platform package that the registry in use cannot serve, and
// `npm ci` then refuses the lock ("Missing: @x/y-darwin-arm64@ from lock file"). This adds the missing entries.
import fs from 'node:fs';
const file = process.argv[2] ?? 'package-lock.json';
const lock = JSON.parse(fs.readFileSync(file, 'utf8'));
const P = lock.packages;
const OS = {
  darwin: 'darwin',
  linux: 'linux',
  linuxmusl: 'linux',
  win32: 'win32',
  windows: 'win32',
  win: 'win32',
  freebsd: 'freebsd',
  netbsd: 'netbsd',
  openbsd: 'openbsd',
  android: 'android',
  openharmony: 'openharmony',
  aix: 'aix',
  sunos: 'sunos',
};
const CPU = {
  x64: 'x64',
  arm64: 'arm64',
  ia32: 'ia32',
  arm: 'arm',
  ppc64: 'ppc64',
  riscv64: 'riscv64',
  s390x: 's390x',
  loong64: 'loong64',
  mips64el: 'mips64el',
  wasm32: 'wasm32',
};
const find = (from, name) => {
  for (let p = from; ; p = p.includes('/node_modules/') ? p.slice(0, p.lastIndexOf('/node_modules/')) : '') {
    const k = (p ? p + '/' : '') + 'node_modules/' + name;
    if (P[k]) return k;
    if (!p) return;
  }
};
const added = [];
for (const [at, pkg] of Object.entries(P))
  for (const [name, range] of Object.entries(pkg.optionalDependencies ?? {})) {
    const have = find(at, name);
    if (have) continue;
    const t = name.split(/[/-]/);
    const os = t.map((x) => OS[x]).find(Boolean);
    const cpu = t.map((x) => CPU[x]).find(Boolean);
    if (!os && !cpu) {
      console.error('cannot tell the platform of', name);
      process.exitCode = 1;
      continue;
    }
    const e = {
      version: range.replace(/^[\^~]/, ''),
      cpu: [cpu ?? 'arm'],
      ...(pkg.dev ? { dev: true } : {}),
      ...(t.includes('musl') ? { libc: ['musl'] } : {}),
      optional: true,
      ...(os ? { os: [os] } : {}),
    };
    P['node_modules/' + name] = e;
    added.push(name);
  }
lock.packages = Object.fromEntries(Object.entries(P).sort(([a], [b]) => a.localeCompare(b, 'en')));
fs.writeFileSync(file, JSON.stringify(lock, null, 2) + '\n');
console.log('added', added.length, 'optional entries');
