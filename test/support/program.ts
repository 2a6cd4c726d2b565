/** Runs a TypeScript file as a process of its own, as the real thing runs, so that it can be killed. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import readline from 'node:readline';
import { build } from 'esbuild';

export type Program = {
  /** What it prints, line by line. */
  readonly lines: AsyncIterableIterator<string>;
  /** As `kill -9` does: it has no chance to tidy up. Resolves when it is gone. */
  kill(): Promise<void>;
};

export async function startProgram(file: string, args: readonly string[]): Promise<Program> {
  const root = process.cwd();
  // Within the project, so that it finds the installed packages.
  const outfile = path.join(root, 'node_modules/.cache/stepladder-test', `${randomUUID()}.mjs`);
  await build({
    entryPoints: [path.join(root, file)],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
  });
  const child = spawn(process.execPath, [outfile, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return {
    lines: readline.createInterface({ input: child.stdout })[Symbol.asyncIterator](),
    async kill() {
      await end(child);
      await rm(outfile, { force: true });
    },
  };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}
