/** The Bot Framework channel of a running Stepladder, with its own listener; off where none is set up. */
import {
  createBotFramework,
  type BotFramework,
  type BotFrameworkPorts,
} from './bot/botFramework/createBotFramework.js';
import type { DeskChannelSettings } from './bot/botFramework/deskChannel/createDeskChannel.js';
import { lineChannel, teamsIn, withTeamChannels } from './teamChannels.js';
import type { Topic } from './knowledge/article.js';
import type { DeskPorts } from './desk/deskPorts.js';
import type { DeskSettings } from './desk/settings/deskSettings.js';
import type { Config } from './config.js';
import type { Log } from './log.js';
import { createBotServer } from './server/botServer.js';

export type BotChannel = {
  /** null: `/api/messages` is off. */
  readonly messages: BotFramework['messages'] | null;
  readonly health: BotFramework['tokenHealth'];
  readonly showTyping: BotFramework['showTyping'] | null;
  /** Where a line about problems of this topic is posted; null: nowhere. */
  readonly lineChannel: (topic: Topic | null) => string | null;
  readonly start: () => Promise<void>;
  /** Nothing comes in any more. */
  readonly close: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

type Ports = Omit<
  BotFrameworkPorts,
  'bot' | 'forceSubmit' | 'maxFileBytes' | 'secretEndsAt' | 'deskChannel' | 'hub' | 'log'
> & {
  readonly config: Config;
  readonly deskPorts: DeskPorts;
  readonly deskSettings: DeskSettings;
  readonly log: Log;
};

export async function createBotChannel(ports: Ports): Promise<BotChannel> {
  const { config, log } = ports;
  const { bot, botPort, teamsForceSubmit: forceSubmit, maxFileBytes } = config;
  const deskChannel = deskChannelOf(ports);
  const { botSecretEndsAt: secretEndsAt, handoffHub } = config;
  const hub = handoffHub === null ? null : { hub: handoffHub, desk: ports.deskPorts };
  const set = { ...ports, forceSubmit, maxFileBytes, secretEndsAt, deskChannel, hub };
  const framework = bot.kind === 'off' ? null : await createBotFramework({ ...set, bot });
  const messages = framework?.messages ?? null;
  const listener =
    botPort === null ? null : createBotServer({ config, botPort, botMessages: messages, log });
  return {
    messages,
    health: framework?.tokenHealth ?? null,
    showTyping: framework?.showTyping ?? null,
    lineChannel: (topic) =>
      deskChannel === null || framework === null
        ? null
        : lineChannel(deskChannel.channels, ports.deskSettings, topic),
    async start() {
      await listener?.listen();
      await framework?.start();
    },
    async close() {
      await listener?.close();
    },
    async stop() {
      await framework?.stop();
    },
  };
}

function deskChannelOf({
  config,
  deskPorts: desk,
  deskSettings,
}: Ports): DeskChannelSettings | null {
  const channels = withTeamChannels(config.deskChannels, deskSettings.teams);
  if (channels === null) return null;
  const { publicUrl } = config;
  return {
    channels,
    desk,
    deskPage: publicUrl === null ? null : new URL('/desk', publicUrl).href,
    roles: deskSettings,
    teamsIn: (channelId) => teamsIn(channels, channelId),
  };
}
