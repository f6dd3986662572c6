import fs from 'node:fs';
import path from 'node:path';
import { SCREENS } from '../../apps/web-e2e/src/support/screens';

const root = path.resolve(__dirname, '../..');
const read = (name: string): string => fs.readFileSync(path.join(root, name), 'utf8');

interface Row {
  readonly id: string;
  readonly operations: string;
  readonly screens: string;
  readonly proof: string;
}

const rows = [...read('docs/governance.md').matchAll(/^\| ([A-Z]-?\d+) \|[^|]+\|([^|]+)\|([^|]+)\|([^|]+)\|$/gm)].map(
  ([, id = '', acts = '', seen = '', proof = '']): Row => ({
    id,
    operations: acts.trim(),
    screens: seen.trim(),
    proof: proof.trim(),
  }),
);
const built = rows.filter(({ proof }) => !proof.startsWith('Not built: '));
const quoted = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
const upTo = (letter: string, last: number): string[] =>
  Array.from({ length: last }, (_, index) => `${letter}${String(index + 1).padStart(2, '0')}`);

type Paths = Readonly<Record<string, Readonly<Record<string, { readonly operationId: string }>>>>;
const operations = Object.values((JSON.parse(read('docs/openapi.json')) as { paths: Paths }).paths)
  .flatMap((methods) => Object.values(methods))
  .map(({ operationId }) => operationId);
const screens = SCREENS.map(({ name }) => name);

describe('the table of what governance does', () => {
  it('has every row of the plan', () => {
    const planned = [
      ...upTo('W', 19).filter((id) => id !== 'W11'),
      ...['V04', 'C05', 'D03', 'D05', 'N02', 'N03', 'L01', 'L02'],
      ...upTo('A', 8),
      ...upTo('P', 5),
      ...upTo('I', 6),
      ...['D-1', 'D-3', 'D-4', 'D-6', 'D-7', 'D-12', 'D-14', 'D-17'],
    ];
    expect(rows.map(({ id }) => id).toSorted()).toEqual(planned.toSorted());
  });

  it.each(built)('$id names operations that the API has', (row) => {
    expect(quoted(row.operations).filter((operation) => !operations.includes(operation))).toEqual([]);
  });

  it.each(built)('$id names screens that are looked at in every look', (row) => {
    expect(row.screens.split(', ').filter((screen) => !screens.includes(screen))).toEqual([]);
  });

  it.each(built)('$id is proved by tests that are there', (row) => {
    const [file = '', ...sentences] = quoted(row.proof);
    const text = read(file);
    expect({ file, missing: sentences.filter((sentence) => !text.includes(sentence)) }).toEqual({ file, missing: [] });
  });

  it('leaves nothing empty: an operation, a screen and a test, or a reason', () => {
    const empty = built.filter(({ operations: named }) => quoted(named).length === 0 && !named.startsWith('None: '));
    expect(empty.map(({ id }) => id)).toEqual([]);
  });
});
