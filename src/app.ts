/** The parts of a running Stepladder, put together: whoever starts it gives it its settings. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { createDeskLine } from './bot/deskLine.js';
import { createDirectLine } from './bot/directLine/createDirectLine.js';
import { keepHouse } from './bot/housekeeping.js';
import { createMailSender } from './bot/mail/mailSender.js';
import { smtpMailer } from './bot/mail/smtp.js';
import { createTurns } from './bot/turns.js';
import { createBotChannel } from './botChannel.js';
import { ConfigError, type Config } from './config.js';
import { createDeskChanges } from './desk/changes.js';
import { createDesk } from './desk/createDesk.js';
import { createPresence } from './desk/presence.js';
import type { DeskSettings } from './desk/settings/deskSettings.js';
import { loadDeskSettings } from './desk/settings/loadDeskSettings.js';
import { serveArticles } from './liveArticles.js';
import type { Log } from './log.js';
import { realChance as chance } from './people/chance.js';
import { newSecret } from './people/secret.js';
import { createServer, type Listening } from './server/server.js';
import { openStorage } from './storage/open.js';
import { getOrCreateSetting } from './storage/settings.js';
import { teamsTokens } from './people/teamsToken.js';

export type App = Listening & { readonly stop: () => Promise<void> };

/** A folder that is not there would be missed only when somebody needs an article of it. */
async function articleFolders(
  { knowledgeDir: folder }: Config,
  root: string,
): Promise<readonly string[]> {
  const shipped = path.join(root, 'knowledge');
  if (folder === null) return [shipped];
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) {
    throw new ConfigError(`KNOWLEDGE_DIR: there is no folder ${folder}. Make it, or leave it out.`);
  }
  return [shipped, folder];
}

async function deskSettingsOf({ deskFile }: Config): Promise<DeskSettings> {
  const read = await loadDeskSettings(deskFile);
  if (read.kind === 'wrong') throw new ConfigError(read.problems.join('\n'));
  return read.settings;
}

function everywhere(config: Config) {
  return { policy: config, ...waysToCarry(config), startedAt: chance.now(), ...chance };
}

/** How a chat can be taken to another device. */
function waysToCarry({ publicUrl, bot, mail }: Config) {
  const teamsAppId = bot.kind === 'app' ? bot.appId : null;
  return { publicUrl, teamsAppId, canMail: mail !== null };
}

/** `root` is the folder of the product: `knowledge` and `dist/web` are in it. */
export async function startApp(config: Config, root: string, log: Log): Promise<App> {
  const deskSettings = await deskSettingsOf(config);
  const storage = await openStorage({ ...config, log });
  const articles = await serveArticles(await articleFolders(config, root), log);
  const { library } = articles;
  const ports = { ...everywhere(config), storage, library: library.current, deskSettings, log };
  const turns = createTurns({ ...ports, handoffHub: config.handoffHub });
  const deskPorts = {
    ...ports,
    ...createDeskLine(ports),
    settings: deskSettings,
    articleById: (id: string) => library.current().byId(id),
    wake: turns.wake,
  };
  const channel = await createBotChannel({ ...deskPorts, chance, config, deskPorts, deskSettings });
  const server = createServer({
    config,
    storage,
    directLine: createDirectLine({ ...ports, wake: turns.wake }),
    desk: createDesk(deskPorts),
    deskSettings,
    articles: library,
    deskChanges: createDeskChanges(storage, log),
    presence: createPresence({ ...chance, storage, log }),
    botMessages: channel.messages,
    typeInChannel: channel.showTyping,
    teams: config.tab === null ? null : teamsTokens(config.tab, chance.now),
    botHealth: channel.health,
    ready: () => library.current().all.length > 0,
    tokenSecret: Buffer.from(
      await getOrCreateSetting(storage, 'directline-secret', newSecret),
      'base64url',
    ),
    webDir: path.join(root, 'dist', 'web'),
    log,
    chance,
  });
  const mail =
    config.mail === null ? null : createMailSender({ ...ports, send: smtpMailer(config.mail) });
  const listening = await server.listen();
  await turns.start();
  await channel.start();
  mail?.start();
  const { keepDays, noticePeople } = config;
  const { lineChannel: channelFor } = channel;
  const stopKeeping = keepHouse({ ...deskPorts, keepDays, noticePeople, channelFor });
  return {
    ...listening,
    stop: async () => {
      await stopKeeping();
      articles.stop();
      await Promise.all([server.close(), channel.close()]);
      await turns.stop();
      await channel.stop();
      await mail?.stop();
      await storage.close();
    },
  };
}
