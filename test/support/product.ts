/** The product as an operator runs it: `node dist/main.js`, a process of its own. */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import readline from 'node:readline';
import { promisify } from 'node:util';

export type Product = {
  readonly address: string;
  /** The desk's one-time link that was printed at the start. */
  readonly deskLink: string;
  readonly dataDir: string;
  /** What its process holds in memory now. */
  memoryMb(): Promise<number>;
  /** As `kill -9` does. */
  kill(): Promise<void>;
  /** As an operator does; answers with the exit code. */
  stop(): Promise<number | null>;
};

export type ProductSettings = Readonly<Record<string, string>>;

/** Resolves when it has printed its addresses. */
export async function startProduct(settings: ProductSettings): Promise<Product> {
  const child = run(settings);
  // A log that nobody reads would stop the product once the pipe is full.
  child.stderr.resume();
  const lines = readline.createInterface({ input: child.stdout });
  let address = '';
  for await (const line of lines) {
    const help = /^Help page: (\S+)\/$/.exec(line)?.[1];
    const desk = /^Help desk: (\S+)/.exec(line)?.[1];
    if (help !== undefined) address = help;
    if (desk !== undefined) {
      return {
        address,
        deskLink: desk,
        dataDir: settings['DATA_DIR'] ?? '',
        memoryMb: () => memoryMb(child),
        kill: async () => {
          await end(child, 'SIGKILL');
        },
        stop: () => end(child, 'SIGTERM'),
      };
    }
  }
  throw new Error('the product ended before it was ready');
}

export type Failure = { readonly code: number | null; readonly stderr: string };

/** For a start that is to fail. */
export async function failToStart(settings: ProductSettings): Promise<Failure> {
  const child = run(settings);
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  return { code, stderr };
}

export async function newDataDir(): Promise<{ dir: string; remove: () => Promise<void> }> {
  const dir = await mkdtemp(path.join(os.tmpdir(), 'stepladder-e2e-'));
  return { dir, remove: () => rm(dir, { recursive: true, force: true }) };
}

/** A port that nobody has at the moment, so that a restart can have the same. */
export async function freePort(): Promise<string> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return String(typeof address === 'object' ? address?.port : address);
}

async function memoryMb({ pid }: ChildProcess): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)]);
  return Number(stdout) / 1024;
}

function run(settings: ProductSettings) {
  return spawn(process.execPath, ['dist/main.js'], {
    env: { PATH: process.env['PATH'], ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const exit = once(child, 'exit');
  child.kill(signal);
  const [code] = (await exit) as [number | null];
  return code;
}
