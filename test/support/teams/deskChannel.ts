/** The desk's channel in a test: its agents, what they write and press, and what its threads show. */
import { anActivity, aMessage, type Activity } from './activities.js';
import { appId, tenantId } from './connectorKeys.js';
import type { FakeConnector } from './fakeConnector.js';
import { buttonsIn } from './cards.js';
import { withTeams, type Teams } from './teamsOn.js';
import type { DatabaseKind } from '../databases.js';

export const deskChannel = '19:desk@thread.tacv2';

export type AgentInTeams = { readonly id: string; readonly name: string; readonly oid: string };

export const anna: AgentInTeams = {
  id: '29:anna',
  name: 'Anna Frei',
  oid: 'aaaaaaaa-3d56-4244-b585-20c8a42ed2b8',
};
export const ben: AgentInTeams = {
  id: '29:ben',
  name: 'Ben Roth',
  oid: 'bbbbbbbb-3d56-4244-b585-20c8a42ed2b8',
};

export function joins(
  connector: FakeConnector,
  agent: AgentInTeams,
  change: Readonly<Record<string, unknown>> = {},
): void {
  connector.members.set(agent.id, { name: agent.name, objectId: agent.oid, tenantId, ...change });
}

/** A bot in Teams whose desk has a channel, with both agents in it. */
export function withDeskChannel(
  kind: DatabaseKind,
  test: (teams: Teams) => Promise<void>,
): Promise<void> {
  return withTeams(
    kind,
    async (teams) => {
      for (const agent of [anna, ben]) joins(teams.connector, agent);
      await test(teams);
    },
    { deskChannel },
  );
}

function inThread(agent: AgentInTeams, threadId: string): Activity {
  return {
    from: { id: agent.id, name: agent.name, aadObjectId: agent.oid },
    conversation: { isGroup: true, conversationType: 'channel', tenantId, id: threadId },
    channelData: {
      tenant: { id: tenantId },
      team: { id: '19:team@thread.tacv2' },
      channel: { id: deskChannel },
    },
  };
}

/** With `@Stepladder` in front of it. */
export function mentions(agent: AgentInTeams, threadId: string, text: string): Activity {
  return aMessage(`<at>Stepladder</at> ${text}`, {
    ...inThread(agent, threadId),
    entities: [
      {
        type: 'mention',
        text: '<at>Stepladder</at>',
        mentioned: { id: `28:${appId}`, name: 'Stepladder' },
      },
    ],
  });
}

export function writes(agent: AgentInTeams, threadId: string, text: string): Activity {
  return aMessage(text, { ...inThread(agent, threadId), entities: [] });
}

export function presses(
  agent: AgentInTeams,
  thread: Thread,
  button: string,
  trigger = 'manual',
): Activity {
  const data = buttonsIn(thread.card).find(({ title }) => title === button)?.data;
  if (data === undefined) throw new Error(`no button ${button} in the thread`);
  return anActivity({
    ...inThread(agent, thread.id),
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: thread.root,
    value: { action: { type: 'Action.Execute', id: '', verb: 'do', data }, trigger },
  });
}

/** As a client sends it that cannot Execute. */
export function submits(agent: AgentInTeams, thread: Thread, button: string): Activity {
  const data = buttonsIn(thread.card).find(({ title }) => title === button)?.data;
  return anActivity({ ...inThread(agent, thread.id), replyToId: thread.root, value: data });
}

export type Thread = {
  readonly id: string;
  /** Of its first message. */
  readonly root: string;
  /** As it stands now. */
  readonly card: unknown;
  /** All that was posted after it. */
  readonly lines: readonly string[];
};

/** In the order in which they were begun. */
export function threads({ calls }: FakeConnector): readonly Thread[] {
  const roots = calls.filter(({ path }) => path === 'v3/conversations');
  return roots.flatMap(({ id: root, body }) => {
    const channelData = body['attachments'] as { content: unknown }[] | undefined;
    if (root === null || channelData === undefined) return [];
    const within = calls.filter(({ path }) => path.includes(`;messageid=${root}/`));
    const drawn = within.filter(({ method }) => method === 'PUT').at(-1)?.body ?? body;
    const cards = drawn['attachments'] as { content: unknown }[];
    return [
      {
        id:
          /^v3\/conversations\/([^/]+)\//.exec(within[0]?.path ?? '')?.[1] ??
          `${deskChannel};messageid=${root}`,
        root,
        card: cards[0]?.content,
        lines: within.flatMap(({ method, body: line }) =>
          method === 'POST' ? [String(line['text'])] : [],
        ),
      },
    ];
  });
}

/** All words of a card, in order. */
export function wordsOn(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsOn).filter(Boolean).join('\n');
  if (typeof value !== 'object' || value === null) return '';
  const {
    text,
    title,
    value: fact,
    body,
    items,
    facts,
    actions,
  } = value as Record<string, unknown>;
  const own = [text, title, typeof fact === 'string' ? fact : undefined].filter(
    (each) => typeof each === 'string',
  );
  return [...own, ...[body, items, facts, actions].map(wordsOn)].filter(Boolean).join('\n');
}

/** Says it, and asks for a person. */
export async function passesOn({ bot }: Teams, problem: string, who: Activity = {}): Promise<void> {
  for (const text of [problem, 'person', 'yes']) {
    bot.clock.advance(60_000);
    await bot.hears(aMessage(text, who));
  }
  bot.clock.advance(60_000);
}

export function theThread({ connector }: Teams): Thread {
  const [thread, ...more] = threads(connector);
  if (thread === undefined || more.length > 0) throw new Error(`${more.length} more threads`);
  return thread;
}

export function buttonsOf(thread: Thread | undefined): readonly string[] {
  return buttonsIn(thread?.card).map(({ title }) => title);
}

/** What was said in somebody's chat with the bot. */
export function saidIn({ connector }: Teams, chat: string): readonly string[] {
  return connector.calls.flatMap(({ path, body }) =>
    path.includes(`/${chat}/`) && typeof body['text'] === 'string' ? [body['text']] : [],
  );
}

export async function wordsBy({ opened }: Teams, by: string): Promise<readonly string[]> {
  const rows = await opened.storage.db
    .selectFrom('words')
    .select(['name', 'text'])
    .where('by', '=', by)
    .orderBy('at')
    .execute();
  return rows.map(({ name, text }) => `${name}: ${text}`);
}

export async function statuses({ opened }: Teams): Promise<readonly string[]> {
  const rows = await opened.storage.db.selectFrom('cases').select('status').execute();
  return rows.map(({ status }) => status);
}
