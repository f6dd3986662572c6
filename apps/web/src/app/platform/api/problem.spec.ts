import { ProblemError, asProblem, parseProblem } from './problem';

describe('reading a problem of the API', () => {
  it('keeps the code, the reference and what the code adds', () => {
    const problem = parseProblem(409, {
      type: '/problems/budget.insufficient',
      code: 'budget.insufficient',
      status: 409,
      detail: 'Not enough left',
      requestId: '7f3a',
      needed: { amount: '1300.00', currency: 'EUR' },
    });
    expect(problem.code).toBe('budget.insufficient');
    expect(problem.requestId).toBe('7f3a');
    expect(problem.extensions).toEqual({ needed: { amount: '1300.00', currency: 'EUR' } });
  });

  it('finds the refusal of a field by its pointer', () => {
    const problem = parseProblem(422, {
      code: 'validation.failed',
      errors: [
        { pointer: '/amount', code: 'not_positive', detail: 'Above zero' },
        { pointer: '/toolName', code: 'too_long', detail: 'A shorter name', values: { max: 120, odd: [1] } },
      ],
    });
    expect(problem.field('/toolName')).toEqual({ pointer: '/toolName', code: 'too_long', values: { max: 120 } });
    expect(problem.field('/vendorName')).toBeUndefined();
  });

  it('drops a field error without a pointer', () => {
    expect(parseProblem(422, { code: 'validation.failed', errors: [{ detail: 'Lost' }, null, 'x'] }).fields).toEqual(
      [],
    );
  });

  it('takes no answer at all for a broken connection', () => {
    const problem = parseProblem(0, null);
    expect(problem.code).toBe('network');
    expect(problem.requestId).toBeNull();
  });

  it.each([
    ['the page of a proxy', '<html>Bad gateway</html>'],
    ['an empty body', null],
    ['a list', [1, 2]],
    ['a code that is not known', { code: 'tea.pot', status: 418 }],
  ])('takes %s for an unexpected failure', (_name, body) => {
    expect(parseProblem(502, body).code).toBe('unexpected');
  });

  it('keeps the reference of a failure with an unknown code', () => {
    expect(parseProblem(500, { code: 'boom', requestId: '9c' }).requestId).toBe('9c');
  });
});

describe('anything thrown', () => {
  it('stays itself when it is a problem', () => {
    const problem = parseProblem(404, { code: 'not_found' });
    expect(asProblem(problem)).toBe(problem);
  });

  it('is an unexpected failure otherwise', () => {
    expect(asProblem(new TypeError('x is undefined'))).toBeInstanceOf(ProblemError);
    expect(asProblem(undefined).code).toBe('unexpected');
  });
});
