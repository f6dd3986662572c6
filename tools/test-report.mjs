// What `npm test` says last: which tests failed and why, and the line that counts them all.
import path from 'node:path';

/** Long enough for the difference of an assertion, short enough that ten failures can still be read. */
const linesOfMessage = 25;

/**
 * Counts the rings' Jest results (`--json`), and tells each failure again, since in the middle of what every ring
 * printed nobody finds it. A suite that could not run counts as one failure.
 * @returns {{ passed: number, failed: number, skipped: number, text: string }}
 */
export function report(rings, root) {
  const sum = (count) => rings.reduce((total, ring) => total + count(ring), 0);
  const passed = sum((ring) => ring.numPassedTests);
  const failed = sum((ring) => ring.numFailedTests + ring.numRuntimeErrorTestSuites);
  const skipped = sum((ring) => ring.numPendingTests + ring.numTodoTests);
  const lines = rings.flatMap((ring) => ring.testResults.flatMap((file) => failures(file, root)));
  return {
    passed,
    failed,
    skipped,
    text: [...lines, `${passed} passed, ${failed} failed, ${skipped} skipped`].join('\n'),
  };
}

function failures(file, root) {
  const name = path.relative(root, file.name);
  const tests = file.assertionResults.filter((test) => test.status === 'failed');
  if (tests.length > 0) return tests.map((test) => told(`${name} › ${test.fullName}`, test.failureMessages.join('\n')));
  return file.status === 'failed' ? [told(name, file.message)] : [];
}

function told(name, message) {
  const lines = message.split('\n');
  const shown = lines.slice(0, linesOfMessage).map((line) => `  ${line}`);
  const left = lines.length - shown.length;
  return ['', `FAILED ${name}`, ...shown, ...(left > 0 ? [`  … and ${left} more lines above`] : []), ''].join('\n');
}
