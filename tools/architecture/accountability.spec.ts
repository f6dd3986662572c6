import fs from 'node:fs';
import path from 'node:path';
import { isProof, QUARTERS, QUESTIONS, STRENGTHS, WEIGHTS } from '../../libs/accountability/src/index';

const text = fs.readFileSync(path.resolve(__dirname, '../../docs/accountability.md'), 'utf8');

describe('the document about accountability', () => {
  it('says what each question counts for, and no other', () => {
    const told = [...text.matchAll(/^\| `(\w+)` \| (\d+) \|/gm)].map(([, question, points]) => [
      question,
      Number(points),
    ]);
    expect(Object.fromEntries(told)).toEqual(WEIGHTS);
    expect(told).toHaveLength(QUESTIONS.length);
  });

  it('says what each kind of evidence is worth and whether it proves anything', () => {
    const told = [...text.matchAll(/^\| `(\w+)` \| (\d)\/4 \| (yes|no) \|/gm)].map(([, ...row]) => row);
    expect(told).toEqual(
      STRENGTHS.map((strength) => [strength, String(QUARTERS[strength]), isProof(strength) ? 'yes' : 'no']),
    );
  });
});
