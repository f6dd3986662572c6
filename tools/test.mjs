// `npm test`: every ring of tests that belongs to every change, on a fresh clone, closing with a line that counts them.
import fs from 'node:fs';
import path from 'node:path';
import { ensureInstalled, nx, root } from './install.mjs';

ensureInstalled();
const projects = fs.globSync('{apps,libs,tools}/**/project.json', {
  cwd: root,
  exclude: (name) => name === 'node_modules',
});
const results = projects.map((file) => path.join(root, path.dirname(file), 'jest-results.json'));
for (const file of results) fs.rmSync(file, { force: true });

const status = nx('run-many', '-t', 'test', '--parallel=2', '--output-style=static');

let passed = 0;
let failed = 0;
let skipped = 0;
for (const file of results.filter((name) => fs.existsSync(name))) {
  const ring = JSON.parse(fs.readFileSync(file, 'utf8'));
  passed += ring.numPassedTests;
  failed += ring.numFailedTests + ring.numRuntimeErrorTestSuites;
  skipped += ring.numPendingTests + ring.numTodoTests;
}
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(status !== 0 || failed > 0 || skipped > 0 || passed === 0 ? 1 : 0);
