/** The desk in its Teams channel: a thread for each case, posted from here and answered there. */
import type { DeskPorts } from '../../../desk/deskPorts.js';
import type { Teams } from '../../../people/agent.js';
import type { RoleSettings } from '../../../people/agentRoles.js';
import type { DeskChannels } from '../../../deskChannelConfig.js';
import type { Storage } from '../../../storage/storage.js';
import type { Named } from '../accept.js';
import type { BotAnswer } from '../door.js';
import { isPersonal, teamsChannel, type InboundActivity } from '../inboundActivity.js';
import type { DeliveryPorts } from '../outbox/deliver.js';
import type { OnlineBot, Sdk } from '../sdk.js';
import { createPosting } from './createPosting.js';
import { caseNamedIn, messageInThread, pressInThread, type InThreadPorts } from './inThread.js';
import { inLeftThread } from './inLeftThread.js';
import { caseThatLeft } from './leftThreads.js';
import { createTeamsPlace } from './teamsPlace.js';
import { channelOf, createAgentsInChannel } from './threadAgent.js';
import { caseInThread, threadOf } from './threadRows.js';

export type DeskChannelSettings = {
  readonly channels: DeskChannels;
  /** What the desk's page uses too. */
  readonly desk: DeskPorts;
  /** The address of the desk's page; null where it has none. */
  readonly deskPage: string | null;
  /** As the desk's file gives them. */
  readonly roles: RoleSettings;
  /** Whose cases are worked on in a channel. */
  readonly teamsIn: (channelId: string) => Teams;
};

export type DeskChannel = {
  /** The answer to what was said or pressed in a case's thread; null for all else. */
  readonly receive: (activity: InboundActivity) => Promise<BotAnswer | null>;
  readonly start: () => Promise<void>;
  readonly settled: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

type Ports = {
  readonly bot: OnlineBot;
  readonly sdk: Sdk;
  readonly forceSubmit: boolean;
  readonly log: DeliveryPorts['log'];
};

export function createDeskChannel(settings: DeskChannelSettings, ports: Ports): DeskChannel {
  const { desk, channels, deskPage, teamsIn, roles } = settings;
  const { bot, sdk, log } = ports;
  const { storage, now } = desk;
  const place = createTeamsPlace(storage, bot.kind === 'app' ? bot.appId : null);
  const tenantId = bot.kind === 'app' ? bot.tenantId : null;
  const agents = createAgentsInChannel({ sdk, place, now, tenantId, teamsIn, roles });
  const inside = { ...desk, ...ports, deskPage, place, agents, desk };
  const posting = createPosting({ ...inside, channels, teamsIn });

  let learning: Promise<void> = Promise.resolve();

  /** Nobody waits for it. */
  function learn(activity: InboundActivity): void {
    learning = place.learn(activity).catch((error: unknown) => {
      log.error({ err: error }, 'the address of Teams not kept');
    });
  }

  return {
    async receive(activity) {
      learn(activity);
      if (activity.channelId !== teamsChannel || isPersonal(activity)) return null;
      const left = await caseThatLeft(storage.db, activity.conversation.id);
      if (left !== null) return inLeftThread(inside, left, activity);
      const caseId = await caseOf(storage.db, activity);
      return caseId === null ? null : inThread(inside, caseId, activity);
    },
    start: posting.start,
    async settled() {
      await learning;
      await posting.settled();
    },
    async stop() {
      await learning;
      await posting.stop();
    },
  };
}

/** A thread that was posted twice has no row, but its card says whose it is. */
async function caseOf(
  db: Storage['db'],
  { conversation, value }: InboundActivity,
): Promise<string | null> {
  const known = await caseInThread(db, conversation.id);
  const named = known === null ? caseNamedIn(value) : null;
  if (named === null) return known;
  const thread = await threadOf(db, named);
  return thread?.channel_id === channelOf(conversation.id) ? named : null;
}

async function inThread(
  inside: InThreadPorts,
  caseId: string,
  activity: InboundActivity,
): Promise<BotAnswer | null> {
  if (activity.id === undefined) return null;
  const named: Named = { ...activity, id: activity.id };
  switch (activity.type) {
    case 'message':
      return messageInThread(inside, caseId, named);
    case 'messageUpdate':
    case 'messageDelete':
      // What was sent to the person stays sent.
      return { status: 200, body: undefined };
    case 'invoke':
      return activity.name === 'adaptiveCard/action' ? pressInThread(inside, caseId, named) : null;
    default:
      return null;
  }
}
