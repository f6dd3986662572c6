import { type MailDraft, hoursProblem, withQuiet } from './mail-draft';

const NONE: MailDraft = { mail: {}, digestHour: 8, quietFrom: null, quietUntil: null };

describe('the hours in which somebody wants no mail', () => {
  it('are a night with the first that is chosen, and gone together', () => {
    const night = withQuiet(NONE, 'quietFrom', 22);
    expect(night).toMatchObject({ quietFrom: 22, quietUntil: 7 });
    expect(withQuiet(night, 'quietUntil', null)).toEqual(NONE);
  });

  it.each([
    [{ quietFrom: 20, quietUntil: 7 }, null],
    [{ quietFrom: 20, quietUntil: 8 }, null],
    [{ quietFrom: 20, quietUntil: 9 }, 'quiet'],
    [{ quietFrom: 8, quietUntil: 9 }, 'quiet'],
    [{ quietFrom: 9, quietUntil: 9 }, 'same'],
    [{}, null],
  ])('%j beside a daily mail at eight: %s', (hours, problem) => {
    expect(hoursProblem({ ...NONE, ...hours })).toBe(problem);
  });
});
