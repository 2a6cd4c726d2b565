/**
 * What our Direct Line costs: messages answered per second over HTTP and sockets, as a ratio to the
 * same bot whose turns are called directly; and the memory of a connection that is only open. The
 * clients are a process of their own (this file again), which shares the machine with the bot.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { pino } from 'pino';
import { startApp, type App } from '../src/app.js';
import { createDirectLine } from '../src/bot/directLine/createDirectLine.js';
import { createTurns } from '../src/bot/turns.js';
import { readConfig } from '../src/config.js';
import { loadLibrary } from '../src/knowledge/library/loadLibrary.js';
import { realChance } from '../src/people/chance.js';
import { openStorage } from '../src/storage/open.js';
import { introduce } from '../test/support/talk.js';
import { countAnswers, holdOpen } from './support/lineClients.js';
import type { Figure } from './search.js';

const clientCounts = [1, 20, 200] as const;
const windowMs = 5000;
const idleCount = 2000;
/** Below this the endpoint, not the bot, would be what people wait for. */
const leastRatio = 0.2;
const mostIdleKb = 50;
const warmUpCount = 100;

const log = pino({ level: 'silent' });

export async function run(): Promise<Readonly<Record<string, Figure>>> {
  const figures: Record<string, Figure> = {};
  // First: memory that the other figures have left to the process would hide what a connection takes.
  const kb = await inFolder((dataDir) => withApp(dataDir, idleKb));
  for (const count of clientCounts) {
    const direct = await inFolder((dataDir) => directly(dataDir, count));
    const over = await inFolder((dataDir) =>
      withApp(dataDir, (app) => inClients('answers', app.address, count)),
    );
    const ratio = Math.round((over / direct) * 100) / 100;
    figures[`directLineRatio${count}`] = {
      value: ratio,
      target: leastRatio,
      ok: ratio >= leastRatio,
    };
  }
  figures['directLineIdleKb'] = { value: kb, target: mostIdleKb, ok: kb <= mostIdleKb };
  return figures;
}

/** Messages per second: each conversation says the next thing when the last was answered. */
async function directly(dataDir: string, count: number): Promise<number> {
  const storage = await openStorage({ databaseUrl: null, dataDir, log });
  const library = (await loadLibrary(['knowledge'])).current();
  const policy = { peopleAreAdmins: 'ask', companyPcs: true } as const;
  const ports = {
    storage,
    library: () => library,
    policy,
    publicUrl: null,
    canMail: false,
    deskSettings: null,
  };
  const turns = createTurns({ ...ports, ...realChance, log });
  const line = createDirectLine({ ...ports, ...realChance, wake: turns.wake });
  const ids = Array.from({ length: count }, (_, i) => `chat-${i}`);
  for (const id of ids) {
    await introduce(storage, id, Date.now(), null);
    await line.start(id);
  }
  const answered = new Map<string, () => void>();
  storage.onAnnounced((id) => answered.get(id)?.());
  const end = performance.now() + windowMs;
  const counts = await Promise.all(
    ids.map(async (id) => {
      let seen = (await line.since(id, null)).watermark;
      let said = 0;
      while (performance.now() < end) {
        await line.receive(id, { type: 'message', text: 'hello' });
        for (let isAnswered = false; !isAnswered;) {
          const set = await line.since(id, seen);
          seen = set.watermark;
          isAnswered = set.activities.some(({ from }) => (from as { role: string }).role === 'bot');
          if (!isAnswered) await new Promise<void>((resolve) => answered.set(id, resolve));
        }
        said += 1;
      }
      return said;
    }),
  );
  await turns.stop();
  await storage.close();
  return counts.reduce((sum, each) => sum + each, 0) / (windowMs / 1000);
}

async function idleKb(app: App): Promise<number> {
  // What the first connections load stays, however many come after them.
  await inClients('idle', app.address, warmUpCount);
  const before = used();
  return inClients('idle', app.address, idleCount, () =>
    Math.round((used() - before) / idleCount / 1024),
  );
}

/** Of the whole process, after what is not needed any more is gone. */
function used(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().rss;
}

async function withApp<T>(dataDir: string, use: (app: App) => Promise<T>): Promise<T> {
  const app = await startApp(readConfig({ PORT: '0', DATA_DIR: dataDir }), process.cwd(), log);
  try {
    return await use(app);
  } finally {
    await app.stop();
  }
}

async function inFolder<T>(use: (dataDir: string) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'stepladder-bench-'));
  try {
    return await use(dataDir);
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

type Work = 'answers' | 'idle';

/** What the clients say when they are ready; `meanwhile` looks on while they hold their lines. */
async function inClients(
  work: Work,
  address: string,
  count: number,
  meanwhile: (said: number) => number = (said) => said,
): Promise<number> {
  const child = fork(fileURLToPath(import.meta.url), [clientMark, work, address, String(count)]);
  const [said] = (await once(child, 'message')) as [number];
  const value = meanwhile(said);
  child.kill();
  await once(child, 'exit');
  return value;
}

const clientMark = 'direct-line-clients';

if (process.argv[2] === clientMark) {
  const [, , , work, address = '', count] = process.argv;
  const result =
    work === 'idle'
      ? await holdOpen(address, Number(count))
      : await countAnswers(address, Number(count), windowMs);
  process.send?.(result);
}
