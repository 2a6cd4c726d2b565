/** The real server on a free port, with a real database and nothing behind it but fakes. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Writable } from 'node:stream';
import { createPresence } from '../../src/desk/presence.js';
import { openDesk } from '../../src/desk/settings/deskSettings.js';
import { readConfig } from '../../src/config.js';
import { loadLibrary } from '../../src/knowledge/library/loadLibrary.js';
import { createLog, type Log } from '../../src/log.js';
import { newSecret } from '../../src/people/secret.js';
import type { Chance } from '../../src/people/session.js';
import type { ServerPorts } from '../../src/server/ports.js';
import { createServer } from '../../src/server/server.js';
import type { Server } from '../../src/server/server.js';
import type { Storage } from '../../src/storage/storage.js';
import { fixedClock } from './clock.js';
import type { FixedClock } from './clock.js';
import { openStorage, type StorageSettings } from '../../src/storage/open.js';
import { openTestStorage } from './databases.js';
import type { DatabaseKind } from './databases.js';
import { fakeDesk } from './fakeDesk.js';
import type { FakeDesk } from './fakeDesk.js';
import { fakeDirectLine } from './fakeDirectLine.js';
import type { FakeDirectLine } from './fakeDirectLine.js';

export type TestServer = {
  /** "http://127.0.0.1:PORT" */
  readonly address: string;
  readonly clock: FixedClock;
  readonly chance: Chance;
  readonly storage: Storage;
  readonly directLine: FakeDirectLine;
  readonly desk: FakeDesk;
  readonly tokenSecret: Uint8Array;
  readonly dataDir: string;
  /** For another process on the same database. */
  readonly settings: StorageSettings;
  readonly server: Server;
  readonly deskLink: (name: string) => Promise<string>;
  /** What was logged, as text. */
  readonly logged: () => string;
  readonly close: () => Promise<void>;
};

/** What real parts can be put together with. */
export type Opened = { readonly storage: Storage; readonly clock: FixedClock; readonly log: Log };

export type TestServerParts = {
  readonly env?: Readonly<Record<string, string>>;
  readonly ports?: Partial<ServerPorts> | ((opened: Opened) => Partial<ServerPorts>);
  readonly database?: DatabaseKind;
  /** On its database, as another process would be; only PostgreSQL lets two in. */
  readonly beside?: TestServer;
};

export async function startServer({
  env = {},
  ports = {},
  database = 'sqlite',
  beside,
}: TestServerParts = {}): Promise<TestServer> {
  const opened = beside ? await openBeside(beside) : await openTestStorage(database);
  const { storage, settings } = opened;
  const clock = fixedClock();
  const chance: Chance = { now: clock.now, newId: randomUUID, newSecret };
  const directLine = fakeDirectLine(storage);
  const desk = fakeDesk();
  const tokenSecret = Buffer.alloc(32, 7);
  let logged = '';
  const log = createLog(
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        logged += chunk.toString();
        done();
      },
    }),
  );
  const server = createServer({
    config: readConfig({ PORT: '0', DATA_DIR: settings.dataDir, ...env }),
    storage,
    directLine,
    desk: desk.desk,
    deskSettings: openDesk,
    articles: await loadLibrary([]),
    deskChanges: desk.changes,
    presence: createPresence({ storage, now: clock.now, log }),
    botMessages: null,
    ready: () => true,
    tokenSecret,
    webDir: aWebDir(settings.dataDir),
    log,
    chance,
    ...(typeof ports === 'function' ? ports({ storage, clock, log }) : ports),
  });
  const listening = await server.listen().catch(async (error: unknown) => {
    await opened.close();
    throw error;
  });
  const { address, deskLink } = listening;
  return {
    address,
    clock,
    chance,
    storage,
    directLine,
    desk,
    tokenSecret,
    dataDir: settings.dataDir,
    settings,
    server,
    deskLink,
    logged: () => logged,
    close: async () => {
      await server.close();
      await opened.close();
    },
  };
}

async function openBeside({ settings }: TestServer) {
  const storage = await openStorage(settings);
  return { storage, settings, close: () => storage.close() };
}

/** As a build would leave it. */
function aWebDir(dataDir: string): string {
  const webDir = path.join(dataDir, 'web');
  mkdirSync(path.join(webDir, 'assets'), { recursive: true });
  const files = {
    'help.html': '<!doctype html><title>Help</title>',
    'embed.html': '<!doctype html><title>Chat</title><p>Kept {{keepDays}} days.</p>',
    'desk.html': '<!doctype html><title>Desk</title>',
    'mine.html': '<!doctype html><title>My cases</title>',
    'widget.js': "void 'loader';",
    'assets/embed.js': "void 'chat';",
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(webDir, name), text);
  return webDir;
}
