import { type Intent } from '../api/intent';
import { type ProblemCode, ProblemError } from '../api/problem';
import { Saving } from './saving';

const refusal = (status: number, code: ProblemCode) =>
  new ProblemError({ code, status, detail: '', requestId: null, fields: [], extensions: {} });

/** Tries once for each answer, and says under which keys. */
async function attempts(...answers: readonly (ProblemError | undefined)[]) {
  const met = jest.fn(() => Promise.resolve());
  const saving = new Saving(met);
  const intents: Intent[] = [];
  const outcomes: string[] = [];
  for (const answer of answers) {
    outcomes.push(
      await saving.during((intent) => {
        intents.push(intent);
        return answer === undefined ? Promise.resolve() : Promise.reject(answer);
      }),
    );
  }
  return { saving, met, outcomes, keys: new Set(intents).size };
}

describe('saving a thing', () => {
  it('goes on under the same key after no answer', async () => {
    expect(await attempts(refusal(0, 'network'), undefined)).toMatchObject({ outcomes: ['refused', 'saved'], keys: 1 });
  });

  it.each([
    ['done', undefined],
    ['refused', refusal(422, 'validation.failed')],
  ])('is another attempt once the last was %s', async (_case, answer) => {
    expect((await attempts(answer, undefined)).keys).toBe(2);
  });

  it('brings in what somebody else saved first, and is refused by nothing', async () => {
    const { saving, met, outcomes } = await attempts(refusal(409, 'version.stale'));
    expect(outcomes).toEqual(['conflict']);
    expect(met).toHaveBeenCalledTimes(1);
    expect(saving.problem()).toBeUndefined();
  });

  it('keeps what was said against it until the next attempt', async () => {
    const { saving } = await attempts(refusal(422, 'validation.failed'));
    expect(saving.problem()?.code).toBe('validation.failed');
    await saving.during(() => Promise.resolve());
    expect(saving.problem()).toBeUndefined();
  });

  it('is no longer under way when it failed', async () => {
    expect((await attempts(refusal(500, 'unexpected'))).saving.isBusy()).toBe(false);
  });
});
