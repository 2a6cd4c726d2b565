/** A person in a chat with the bot: real database, real turns, no network. */
import { createDesk } from '../../src/desk/createDesk.js';
import type { Desk } from '../../src/desk/desk.js';
import { createDeskLine } from '../../src/bot/deskLine.js';
import { createDirectLine } from '../../src/bot/directLine/createDirectLine.js';
import { doDueWork } from '../../src/bot/dueWork.js';
import { createTurns } from '../../src/bot/turns.js';
import type { Policy } from '../../src/cases/ladder.js';
import type { Payload } from '../../src/dialogs/payload.js';
import type { Library } from '../../src/knowledge/library.js';
import type { PlatformId } from '../../src/knowledge/platform.js';
import { newSecret } from '../../src/people/secret.js';
import type { Storage } from '../../src/storage/storage.js';
import { fixedClock, type FixedClock } from './clock.js';

export type ChatSettings = {
  readonly library: Library;
  readonly policy?: Policy;
  readonly browserPlatform?: PlatformId | null;
  readonly conversationId?: string;
  /** Where set, the chat can be carried, also by mail. */
  readonly publicUrl?: string;
  /** Where set, the chat is carried to the bot's chat in Teams. */
  readonly teamsAppId?: string;
  /** Left out, one of its own. */
  readonly clock?: FixedClock;
  /** A channel where others read along, as it is kept in the conversation's row. */
  readonly inChannel?: boolean;
  /** The same name in two chats is the same person. */
  readonly person?: string;
};

export type Chat = {
  readonly conversationId: string;
  readonly desk: Desk;
  readonly clock: FixedClock;
  /** Both answer with what came back: see `Line`. */
  says(text: string): Promise<readonly Line[]>;
  /** Presses the button of the latest card with that verb or title. */
  presses(button: string, change?: Readonly<Record<string, unknown>>): Promise<readonly Line[]>;
  sends(value: unknown): Promise<readonly Line[]>;
  /** What has come since the last look. */
  hears(): Promise<readonly Line[]>;
  /** The payloads of all buttons on screen now, newest card last. */
  buttons(): Promise<readonly Pressable[]>;
  caseId(): Promise<string>;
  /** Opens the chat again, as a reload does. */
  opensAgain(): Promise<readonly Line[]>;
  /** Something was put into the inbox past this chat. */
  readonly wake: (conversationId: string) => void;
  /** Lets time pass, and does what falls due. */
  waits(ms: number): Promise<readonly Line[]>;
};

export type Pressable = { readonly title: string; readonly payload: Payload };

/** `bot: text`, `card: summary`, `folds: one line`, `agent NAME: text`. */
export type Line = string;

type Activity = {
  readonly id: string;
  readonly type: string;
  readonly from: { readonly id: string; readonly name?: string; readonly role: string };
  readonly text?: string;
  readonly summary?: string;
  readonly attachments?: readonly { readonly content: unknown }[];
};

const openPolicy: Policy = { peopleAreAdmins: 'ask', companyPcs: false };

export async function openChat(storage: Storage, settings: ChatSettings): Promise<Chat> {
  const { library, policy = openPolicy, conversationId = 'chat-1' } = settings;
  const clock = settings.clock ?? fixedClock();
  const newId = orderedIds(conversationId);
  const log = { error: () => undefined, info: () => undefined };
  const ports = {
    storage,
    library: () => library,
    policy,
    now: clock.now,
    newId,
    newSecret,
    publicUrl: settings.publicUrl ?? null,
    teamsAppId: settings.teamsAppId ?? null,
    canMail: settings.publicUrl !== undefined,
  };
  const turns = createTurns({ ...ports, log });
  const directLine = createDirectLine({ ...ports, wake: turns.wake });
  const desk = createDesk({
    ...ports,
    ...createDeskLine(ports),
    articleById: (id) => library.byId(id),
    wake: turns.wake,
    log,
  });
  await introduce(
    storage,
    conversationId,
    clock.now(),
    settings.browserPlatform ?? null,
    settings.person,
  );
  if (settings.inChannel === true) await moveToChannel(storage, conversationId);
  await directLine.start(conversationId);
  let seen = (await directLine.since(conversationId, null)).watermark;
  const shown = new Set<string>();

  async function hears(): Promise<readonly Line[]> {
    await turns.settled();
    const set = await directLine.since(conversationId, seen);
    seen = set.watermark;
    const activities = set.activities as unknown as readonly Activity[];
    return activities
      .filter((activity) => !activity.from.id.startsWith('dl_'))
      .map((activity) => {
        const isKnown = shown.has(activity.id);
        shown.add(activity.id);
        return lineOf(activity, isKnown);
      });
  }

  async function send(activity: { text?: string; value?: unknown }): Promise<readonly Line[]> {
    clock.advance(60_000);
    await directLine.receive(conversationId, { type: 'message', ...activity });
    return hears();
  }

  async function buttons(): Promise<readonly Pressable[]> {
    await turns.settled();
    const { activities } = await directLine.since(conversationId, null);
    return activities.flatMap((activity) => pressables(activity));
  }

  return {
    conversationId,
    desk,
    clock,
    hears,
    buttons,
    wake: turns.wake,
    says: (text) => send({ text }),
    sends: (value) => send({ value }),
    async presses(button, change = {}) {
      const all = await buttons();
      const found = all.findLast(({ title, payload }) => title === button || payload.do === button);
      if (found === undefined) throw new Error(`no button ${button} on screen`);
      return send({ value: { ...found.payload, ...change } });
    },
    async opensAgain() {
      await directLine.start(conversationId);
      return hears();
    },
    async waits(ms) {
      clock.advance(ms);
      for (const woken of await doDueWork(ports)) turns.wake(woken);
      return hears();
    },
    async caseId() {
      const row = await storage.db
        .selectFrom('conversations')
        .select('case_id')
        .where('id', '=', conversationId)
        .executeTakeFirstOrThrow();
      if (row.case_id === null) throw new Error('no case yet');
      return row.case_id;
    },
  };
}

async function moveToChannel(storage: Storage, conversationId: string): Promise<void> {
  const reference = {
    channelId: 'msteams',
    serviceUrl: 'https://smba.example/',
    conversationId,
    isPersonal: false,
    tenantId: null,
    botId: '28:bot',
    userId: '29:user',
    objectId: null,
    stopped: false,
  };
  await storage.write((trx) =>
    trx
      .updateTable('conversations')
      .set({ reference: JSON.stringify(reference) })
      .where('id', '=', conversationId)
      .execute(),
  );
}

/** In order as text, as the product's own are. */
function orderedIds(prefix: string): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `${prefix}-${String(count).padStart(6, '0')}`;
  };
}

export async function introduce(
  storage: Storage,
  conversationId: string,
  now: number,
  browserPlatform: string | null,
  person = `person-of-${conversationId}`,
): Promise<void> {
  const personId = person;
  await storage.write(async (trx) => {
    await trx
      .insertInto('persons')
      .values({ id: personId, created_at: now, rights: null })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
    await trx
      .insertInto('conversations')
      .values({
        id: conversationId,
        channel: 'directline',
        person_id: personId,
        reference: null,
        watermark: 0,
        inbox_place: 0,
        last_timestamp: 0,
        started_at: null,
        case_id: null,
        browser_platform: browserPlatform,
        locale: 'en',
        time_zone: 'UTC',
        created_at: now,
      })
      .execute();
  });
}

function lineOf(activity: Activity, isKnown: boolean): Line {
  if (isKnown) return `folds: ${activity.summary ?? ''}`;
  if (activity.from.id.startsWith('agent:')) {
    return `agent ${activity.from.name ?? ''}: ${activity.text ?? activity.summary ?? ''}`;
  }
  return activity.text === undefined ? `card: ${activity.summary ?? ''}` : `bot: ${activity.text}`;
}

/** Every `Action.Submit` in a card, wherever it stands. */
function pressables(value: unknown): readonly Pressable[] {
  if (Array.isArray(value)) return value.flatMap(pressables);
  if (typeof value !== 'object' || value === null) return [];
  if ('type' in value && value.type === 'Action.Submit' && 'data' in value && 'title' in value) {
    return [value].map((action) => ({
      title: String(action.title),
      payload: action.data as Payload,
    }));
  }
  return Object.values(value).flatMap(pressables);
}
