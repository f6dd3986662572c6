// Compares the generated documents with those in docs/ (`--write` renews them): openapi.json, schema.sql, permissions.md.
import fs from 'node:fs';
import path from 'node:path';
import { bundle } from './bundle.mjs';
import { root } from './install.mjs';

const isWriting = process.argv.includes('--write');
const folder = path.join(root, 'dist', 'goldens');
await bundle({ goldens: path.join(root, 'apps/api/src/goldens.ts') }, folder);
const { goldens } = await import(path.join(folder, 'goldens.mjs'));

let isSame = true;
for (const [name, text] of Object.entries(await goldens())) {
  const file = path.join(root, 'docs', name);
  const kept = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
  if (kept === text) continue;
  if (isWriting) {
    fs.writeFileSync(file, text);
    console.log(`docs/${name} written`);
    continue;
  }
  isSame = false;
  const line = text.split('\n').findIndex((value, index) => value !== kept.split('\n')[index]) + 1;
  console.error(
    `docs/${name} is not what the code says, from line ${line} on. If the change is meant: npm run goldens -- --write`,
  );
}
if (isSame && !isWriting) console.log('The documents in docs/ are what the code says.');
process.exit(isSame ? 0 : 1);
