// Writes THIRD-PARTY-NOTICES.md: every package that the product ships or runs on, with its licence.
import fs from 'node:fs';
import path from 'node:path';
import { root } from './install.mjs';

const { packages } = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
const rows = Object.entries(packages)
  .filter(([place, { dev }]) => place !== '' && !dev)
  .map(([place, { version, license }]) => {
    const manifest = path.join(root, place, 'package.json');
    const installed = fs.existsSync(manifest) ? JSON.parse(fs.readFileSync(manifest, 'utf8')) : {};
    return {
      name: place.slice(place.lastIndexOf('node_modules/') + 13),
      version,
      licence: license ?? installed.license,
    };
  })
  // Builds for other platforms are listed with the package that brings them.
  .filter(({ licence }) => licence !== undefined)
  .map(
    ({ name, version, licence }) =>
      `| ${name} | ${version} | ${typeof licence === 'string' ? licence : licence.type} |`,
  );

const text = [
  '# Third-party notices',
  '',
  'Tandem ships or runs on these packages, each under its own licence; the full texts are in the packages. The typeface Inter is',
  'under the SIL Open Font License 1.1; the symbols in `apps/web/public/icons.svg` are Material Symbols under Apache-2.0.',
  '',
  '| Package | Version | Licence |',
  '|---|---|---|',
  ...[...new Set(rows)].sort(),
  '',
].join('\n');
fs.writeFileSync(path.join(root, 'THIRD-PARTY-NOTICES.md'), text);
