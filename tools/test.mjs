// `npm test`: every ring of tests that belongs to every change, on a fresh clone, closing with a line that counts them.
import fs from 'node:fs';
import path from 'node:path';
import { ensureInstalled, nx, root } from './install.mjs';
import { report } from './test-report.mjs';

ensureInstalled();
const projects = fs.globSync('{apps,libs,tools}/**/project.json', {
  cwd: root,
  exclude: (name) => name === 'node_modules',
});
const results = projects.map((file) => path.join(root, path.dirname(file), 'jest-results.json'));
for (const file of results) fs.rmSync(file, { force: true });

const status = nx('run-many', '-t', 'test', '--parallel=2', '--output-style=static');

const rings = results.filter((name) => fs.existsSync(name)).map((name) => JSON.parse(fs.readFileSync(name, 'utf8')));
const { passed, failed, skipped, text } = report(rings, root);
console.log(text);
process.exit(status !== 0 || failed > 0 || skipped > 0 || passed === 0 ? 1 : 0);
