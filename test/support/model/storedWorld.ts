/**
 * A person, a bot that is restarted at will, and two agents, on a real database. Everything goes
 * the product's own way: the inbox, the turns, the desk; only time is ours.
 */
import { createDeskLine } from '../../../src/bot/deskLine.js';
import { createDirectLine } from '../../../src/bot/directLine/createDirectLine.js';
import type { DirectLine, SeenActivity } from '../../../src/bot/directLine/directLine.js';
import { doDueWork } from '../../../src/bot/dueWork.js';
import { createTurns, type Turns } from '../../../src/bot/turns.js';
import type { Policy } from '../../../src/cases/ladder.js';
import { createDesk } from '../../../src/desk/createDesk.js';
import type { Desk, Done } from '../../../src/desk/desk.js';
import type { Payload } from '../../../src/dialogs/payload.js';
import type { Library } from '../../../src/knowledge/library.js';
import type { PlatformId } from '../../../src/knowledge/platform.js';
import type { Agent } from '../../../src/people/agent.js';
import { realChance } from '../../../src/people/chance.js';
import type { Storage } from '../../../src/storage/storage.js';
import { fixedClock, type FixedClock } from '../clock.js';
import { introduce } from '../talk.js';

export type WorldSettings = {
  readonly storage: Storage;
  readonly library: Library;
  readonly policy: Policy;
  readonly browser: PlatformId | null;
};

export type StoredWorld = WorldSettings & {
  readonly conversationId: string;
  readonly clock: FixedClock;
  /** Failures that the bot logged: there are to be none. */
  readonly logged: string[];
  /** Every button that was ever on screen, oldest first; a card that folds keeps its buttons here. */
  readonly buttons: Payload[];
  /** The screen of a window that was open all the time, by activity id. */
  readonly screen: Map<string, SeenActivity>;
  bot: Bot;
  sent: number;
  /** Up to where that window has read. */
  seen: number;
};

type Bot = { readonly turns: Turns; readonly chat: DirectLine; readonly desk: Desk };

export const mira: Agent = { id: 'mira', name: 'Mira', roles: ['agent'], teams: 'all' };
export const paul: Agent = { id: 'paul', name: 'Paul', roles: ['agent'], teams: 'all' };

export async function newWorld(settings: WorldSettings): Promise<StoredWorld> {
  const conversationId = `model-${realChance.newId()}`;
  const clock = fixedClock();
  const { storage, browser } = settings;
  await introduce(storage, conversationId, clock.now(), browser);
  const logged: string[] = [];
  const world: StoredWorld = {
    ...settings,
    conversationId,
    clock,
    logged,
    buttons: [],
    screen: new Map(),
    bot: aBot(settings, clock, logged),
    sent: 0,
    seen: 0,
  };
  await world.bot.chat.start(conversationId);
  return world;
}

/** What a process of the bot is made of. */
function aBot(settings: WorldSettings, clock: FixedClock, logged: string[]): Bot {
  const { storage, library, policy } = settings;
  const log = {
    error: (fields: object, message: string) => {
      logged.push(`${message} ${String((fields as { err?: unknown }).err)}`);
    },
    info: () => undefined,
  };
  const ports = {
    ...realChance,
    storage,
    policy,
    library: () => library,
    now: clock.now,
    publicUrl: 'https://help.example',
    canMail: false,
    log,
  };
  const turns = createTurns(ports);
  const articleById = (id: string) => library.byId(id);
  return {
    turns,
    chat: createDirectLine({ ...ports, wake: turns.wake }),
    desk: createDesk({ ...ports, ...createDeskLine(ports), articleById, wake: turns.wake }),
  };
}

/** Nothing falls due and nothing is left for the conversations that come after. */
export async function endWorld({ storage, conversationId, bot }: StoredWorld): Promise<void> {
  await bot.turns.stop();
  await storage.write(async (trx) => {
    await trx.deleteFrom('timers').execute();
    await trx.deleteFrom('inbox').where('conversation_id', '=', conversationId).execute();
  });
}

/** The process ends, `meanwhile` happens, and another one starts on the same database. */
export async function restart(world: StoredWorld, meanwhile: () => Promise<void>): Promise<void> {
  await world.bot.turns.stop();
  await meanwhile();
  world.bot = aBot(world, world.clock, world.logged);
  await world.bot.turns.start();
  await world.bot.turns.settled();
}

/** `again` sends it a second time, as a client does that saw no answer. */
export async function send(
  world: StoredWorld,
  said: { readonly text: string } | { readonly value: Payload },
  again = false,
): Promise<void> {
  world.clock.advance(60_000);
  world.sent += 1;
  const channelData = { clientActivityID: `client-${world.sent}` };
  const activity = { type: 'message', ...said, channelData } as const;
  const { chat, turns } = world.bot;
  await chat.receive(world.conversationId, activity);
  if (again) {
    await turns.settled();
    await chat.receive(world.conversationId, activity);
  }
  await turns.settled();
}

/** Two windows, and a second process that takes what it can get. */
export async function sendAtOnce(world: StoredWorld, values: readonly Payload[]): Promise<void> {
  world.clock.advance(60_000);
  const other = aBot(world, world.clock, world.logged);
  await Promise.all(
    values.map(async (value, index) => {
      const { chat } = index === 0 ? world.bot : other;
      await chat.receive(world.conversationId, { type: 'message', value });
    }),
  );
  await Promise.all([world.bot.turns.settled(), other.turns.settled()]);
  await other.turns.stop();
}

export async function letTimePass(world: StoredWorld, ms: number): Promise<void> {
  world.clock.advance(ms);
  const ports = { ...realChance, storage: world.storage, now: world.clock.now };
  for (const woken of await doDueWork(ports)) world.bot.turns.wake(woken);
  await world.bot.turns.settled();
}

/** On the case that the conversation is about; null where there is none. */
export async function agentDoes(
  world: StoredWorld,
  act: (desk: Desk, caseId: string) => Promise<Done>,
): Promise<Done | null> {
  const caseId = await caseTalkedAbout(world);
  if (caseId === null) return null;
  world.clock.advance(1000);
  const done = await act(world.bot.desk, caseId);
  await world.bot.turns.settled();
  return done;
}

export async function caseTalkedAbout(world: StoredWorld): Promise<string | null> {
  const row = await world.storage.db
    .selectFrom('conversations')
    .select('case_id')
    .where('id', '=', world.conversationId)
    .executeTakeFirstOrThrow();
  return row.case_id;
}
