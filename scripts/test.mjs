/** `npm test [-- JEST ARGUMENTS]`: builds, runs jest, and ends with the line `N passed, N failed`. */
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { forgetResult, printCount, resultFile } from './testCount.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const nodeOptions = [
  process.env.NODE_OPTIONS,
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
];

function runJest(args) {
  const jest = spawn(
    process.execPath,
    [
      join(root, 'node_modules', 'jest', 'bin', 'jest.js'),
      '--json',
      `--outputFile=${resultFile}`,
      ...args,
    ],
    {
      cwd: root,
      stdio: ['inherit', 'ignore', 'inherit'],
      env: { ...process.env, NODE_OPTIONS: nodeOptions.filter(Boolean).join(' ') },
    },
  );
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => jest.kill(signal));
  return new Promise((resolve) => jest.on('close', (code) => resolve(code ?? 1)));
}

forgetResult();
await build();
const exitCode = await runJest(process.argv.slice(2));
const failed = printCount();
process.exitCode = exitCode === 0 && failed > 0 ? 1 : exitCode;
