import { report } from './test-report.mjs';

const ring = (testResults: unknown[], counts: Record<string, number>): unknown => ({
  numPassedTests: 0,
  numFailedTests: 0,
  numRuntimeErrorTestSuites: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults,
  ...counts,
});

describe('What npm test says last', () => {
  it('counts the tests of all rings together', () => {
    const told = report([ring([], { numPassedTests: 3 }), ring([], { numPassedTests: 4, numTodoTests: 1 })], '/clone');
    expect(told).toEqual({ passed: 7, failed: 0, skipped: 1, text: '7 passed, 0 failed, 1 skipped' });
  });

  it('names every test that failed, with its file and the beginning of why', () => {
    const message = ['expected 1', ...Array.from({ length: 30 }, (_, index) => `line ${index}`)].join('\n');
    const file = {
      name: '/clone/libs/money/src/money.spec.ts',
      status: 'failed',
      message: '',
      assertionResults: [
        { status: 'passed', fullName: 'Money adds', failureMessages: [] },
        { status: 'failed', fullName: 'Money divides', failureMessages: [message] },
      ],
    };
    const { failed, text } = report([ring([file], { numPassedTests: 1, numFailedTests: 1 })], '/clone');
    expect(failed).toBe(1);
    expect(text).toContain('FAILED libs/money/src/money.spec.ts › Money divides\n  expected 1\n  line 0\n');
    expect(text).toContain('… and 6 more lines above');
    expect(text).not.toContain('Money adds');
    expect(text.endsWith('1 passed, 1 failed, 0 skipped')).toBe(true);
  });

  it('names a suite that could not run at all', () => {
    const file = { name: '/clone/a.spec.ts', status: 'failed', message: 'Cannot find module', assertionResults: [] };
    const { failed, text } = report([ring([file], { numRuntimeErrorTestSuites: 1 })], '/clone');
    expect(failed).toBe(1);
    expect(text).toContain('FAILED a.spec.ts\n  Cannot find module');
  });
});
