/** The line `N passed, N failed`, taken from jest's JSON result. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Where jest writes its result. */
export const resultFile = join(root, 'node_modules', '.cache', 'stepladder-tests', 'jest.json');

/** An old result is no result. */
export function forgetResult() {
  mkdirSync(dirname(resultFile), { recursive: true });
  rmSync(resultFile, { force: true });
}

/** A test file that could not be run at all counts as one failure. */
export function readResult() {
  try {
    const result = JSON.parse(readFileSync(resultFile, 'utf8'));
    return {
      passed: result.numPassedTests,
      failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
    };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

export function printCount() {
  const { passed, failed } = readResult();
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = printCount() === 0 ? 0 : 1;
}
