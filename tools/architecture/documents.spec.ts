import fs from 'node:fs';
import path from 'node:path';
import { SETTINGS } from '../../apps/api/src/platform/settings';
import { FIELD_CODES } from '../../apps/api/src/platform/problems/field-code';
import { PROBLEMS } from '../../apps/api/src/platform/problems/problem';

const root = path.resolve(__dirname, '../..');
const read = (name: string): string => fs.readFileSync(path.join(root, name), 'utf8');
const documents = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', ...fs.globSync('docs/**/*.md', { cwd: root })];
const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts);

/** Code in backticks that looks like a path of this repository. */
const pathsIn = (text: string): string[] =>
  [...text.matchAll(/`((?:apps|libs|docs|tools|docker|\.ci)\/[\w./-]*)`/g)].map(([, name = '']) => name);
const linksIn = (text: string): string[] =>
  [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, name = '']) => name);
const commandsIn = (text: string): string[] => [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
const [problemTable = '', fieldTable = ''] = read('docs/problems/README.md').split('## Fields');
const codesIn = (table: string): string[] => [...table.matchAll(/^\| `([\w.]+)`/gm)].map(([, code = '']) => code);
const problemsExplained = (): string[] => codesIn(problemTable);
const fieldsExplained = (): string[] => codesIn(fieldTable);

describe.each(documents)('%s', (name) => {
  const text = read(name);

  it('names only paths that exist', () => {
    expect(pathsIn(text).filter((file) => !fs.existsSync(path.join(root, file)))).toEqual([]);
  });

  it('links only to files that exist', () => {
    expect(linksIn(text).filter((file) => !fs.existsSync(path.join(root, path.dirname(name), file)))).toEqual([]);
  });

  it('gives only commands that exist', () => {
    expect(commandsIn(text).filter((script) => !scripts.includes(script))).toEqual([]);
  });
});

describe('the documents as a whole', () => {
  it('list every setting of the product with its default', () => {
    const table = read('README.md');
    const missing = SETTINGS.filter(
      ({ name, fallback }) => !table.includes(`| \`${name}\` | ${fallback ? `\`${fallback}\`` : '–'} |`),
    );
    expect(missing.map(({ name }) => name)).toEqual([]);
  });

  it('explain every kind of problem', () => {
    expect(Object.keys(PROBLEMS).filter((code) => !problemsExplained().includes(code))).toEqual([]);
  });

  it('name no problem that the product does not know', () => {
    expect(problemsExplained().filter((code) => !(code in PROBLEMS))).toEqual([]);
  });

  it('explain every reason why a field is refused, and no other', () => {
    expect(fieldsExplained()).toEqual([...FIELD_CODES]);
  });
});
