/** A Bot Framework channel on the database: who is let in, what came in, what goes out. */
import type { Library } from '../../knowledge/library.js';
import type { Chance } from '../../people/session.js';
import type { Storage } from '../../storage/storage.js';
import { admit, type BotAnswer } from './door.js';
import { createDeskChannel, type DeskChannelSettings } from './deskChannel/createDeskChannel.js';
import type { HubPorts } from './handoffStatus.js';
import { createOutboxSender } from './outbox/createOutboxSender.js';
import type { DeliveryPorts } from './outbox/deliver.js';
import { receive } from './receive.js';
import { createPictures } from './pictures/createPictures.js';
import type { ReceivePorts } from './receivePorts.js';
import { loadSdk, type Cloud, type OnlineBot } from './sdk.js';
import { createTokenCheck, type TokenHealth } from './tokenCheck.js';
import { createTyping, showTyping } from './typing.js';

export type BotFrameworkPorts = {
  readonly bot: OnlineBot;
  readonly storage: Storage;
  readonly chance: Chance;
  readonly library: () => Library;
  readonly forceSubmit: boolean;
  readonly maxFileBytes: number;
  /** Milliseconds; null where nobody said. */
  readonly secretEndsAt: number | null;
  /** null: the desk works on its page alone. */
  readonly deskChannel: DeskChannelSettings | null;
  /** null: no hub of agents is behind a channel. */
  readonly hub: HubPorts | null;
  /** Something is in the inbox of this conversation. */
  readonly wake: (conversationId: string) => void;
  readonly log: DeliveryPorts['log'];
  /** For tests; left out, it is Microsoft's. */
  readonly cloud?: Cloud;
};

export type BotFramework = {
  /** What `/api/messages` answers. */
  readonly messages: (
    body: unknown,
    authorization: string | undefined,
    isLocal: boolean,
  ) => Promise<BotAnswer>;
  /** null where nobody signs in, and no token is needed. */
  readonly tokenHealth: (() => TokenHealth) | null;
  /** Shows typing in a chat, by its stored reference. Never rejects: it is of the moment. */
  readonly showTyping: (reference: string) => Promise<void>;
  /** Takes up what was left to be sent. */
  readonly start: () => Promise<void>;
  /** Resolves when nothing is being sent that could be sent now. */
  readonly settled: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

export async function createBotFramework(ports: BotFrameworkPorts): Promise<BotFramework> {
  const { bot, storage, chance, log, forceSubmit } = ports;
  const sdk = await loadSdk(bot, chance.now, ports.cloud);
  const sender = createOutboxSender({ storage, sdk, log, forceSubmit, ...chance });
  const typing = createTyping(storage, sdk);
  const pictures = createPictures({ ...ports, sdk, fetch: ports.cloud?.fetch ?? fetch });
  const tokenCheck =
    bot.kind === 'app' ? createTokenCheck({ ...ports, sdk, now: chance.now }) : null;
  const deskChannel =
    ports.deskChannel === null ? null : createDeskChannel(ports.deskChannel, { ...ports, sdk });
  const appId = bot.kind === 'app' ? bot.appId : null;
  const inside: ReceivePorts = { ...ports, typing, appId, pictures, deskChannel };
  return {
    async messages(body, authorization, isLocal) {
      const admitted = await admit({ bot, sdk, now: chance.now }, { body, authorization, isLocal });
      return admitted.kind === 'refused' ? admitted.answer : receive(inside, admitted.activity);
    },
    showTyping: (reference) => showTyping(sdk, reference),
    tokenHealth: tokenCheck?.health ?? null,
    async start() {
      await sender.start();
      pictures.start();
      tokenCheck?.start();
      await deskChannel?.start();
    },
    async settled() {
      await pictures.settled();
      await sender.settled();
      await deskChannel?.settled();
    },
    async stop() {
      typing.stop();
      tokenCheck?.stop();
      await pictures.stop();
      await deskChannel?.stop();
      await sender.stop();
    },
  };
}
