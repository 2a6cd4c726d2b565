/** The parts of a running Stepladder, put together: whoever starts it gives it its settings. */
import path from 'node:path';
import { v7 as newId } from 'uuid';
import { createDeskLine } from './bot/deskLine.js';
import { createDirectLine } from './bot/directLine/createDirectLine.js';
import { closeSilentCases } from './bot/silence.js';
import { createTurns } from './bot/turns.js';
import type { Config } from './config.js';
import { createDeskChanges } from './desk/changes.js';
import { createDesk } from './desk/createDesk.js';
import { loadLibrary } from './knowledge/library/loadLibrary.js';
import { watchFolders } from './knowledge/library/watchFolders.js';
import type { Log } from './log.js';
import { newSecret } from './people/secret.js';
import { createServer, type Listening } from './server/server.js';
import { openStorage } from './storage/open.js';
import { getOrCreateSetting } from './storage/settings.js';

export type App = Listening & { readonly stop: () => Promise<void> };

const silencePollMs = 60_000;

/** `root` is the folder of the product: `knowledge` and `dist/web` are in it. */
export async function startApp(config: Config, root: string, log: Log): Promise<App> {
  const storage = await openStorage({ ...config, log });
  const folders = [
    path.join(root, 'knowledge'),
    ...(config.knowledgeDir === null ? [] : [config.knowledgeDir]),
  ];
  const library = await loadLibrary(folders);
  const watching = watchFolders(folders, () => void library.reload());
  const ports = {
    storage,
    library: library.current,
    policy: config,
    now: Date.now,
    newId: () => newId(),
    log,
  };
  const turns = createTurns(ports);
  const desk = createDesk({
    ...ports,
    ...createDeskLine(ports),
    articleById: (id) => library.current().byId(id),
    wake: turns.wake,
  });
  const server = createServer({
    config,
    storage,
    directLine: createDirectLine({ ...ports, wake: turns.wake }),
    desk,
    deskChanges: createDeskChanges(storage, log),
    botMessages: null,
    ready: () => library.current().all.length > 0,
    tokenSecret: Buffer.from(await getOrCreateSetting(storage, 'token-secret', newSecret)),
    webDir: path.join(root, 'dist', 'web'),
    log,
    chance: { now: Date.now, newId: () => newId(), newSecret },
  });
  const listening = await server.listen();
  await turns.start();
  const silence = setInterval(() => {
    closeSilentCases(storage, Date.now()).catch((error: unknown) => {
      log.error({ err: error }, 'silent cases not closed');
    });
  }, silencePollMs);
  return {
    ...listening,
    stop: async () => {
      clearInterval(silence);
      watching.stop();
      await server.close();
      await turns.stop();
      await storage.close();
    },
  };
}
