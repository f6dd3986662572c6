import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const read = (name: string): string => fs.readFileSync(path.join(root, name), 'utf8');

interface Detail {
  readonly number: string;
  readonly proof: string;
}

const details = [...read('docs/quality/details.md').matchAll(/^\| (UX-\d\d) \|.*\| ([^|]+) \|$/gm)].map(
  ([, number = '', proof = '']): Detail => ({ number, proof }),
);
const specOf = ({ proof }: Detail): string | undefined => /^`([^`]+\.spec\.ts)`$/.exec(proof)?.[1];
const proved = details.filter((detail) => specOf(detail) !== undefined);

describe('the forty details', () => {
  it('are all listed, in their order', () => {
    const numbers = Array.from({ length: 40 }, (_, index) => `UX-${String(index + 1).padStart(2, '0')}`);
    expect(details.map(({ number }) => number)).toEqual(numbers);
  });

  it.each(proved.map((detail) => [detail.number, specOf(detail) ?? '']))(
    '%s has a test of its number in %s',
    (number, file) => {
      expect(read(file)).toContain(number);
    },
  );

  it('have a reason where they have no test', () => {
    const reasons = details.filter((detail) => !proved.includes(detail)).map(({ proof }) => proof);
    expect(reasons.filter((reason) => !reason.startsWith('Not built: '))).toEqual([]);
  });
});
