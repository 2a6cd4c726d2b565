/** What holds after every step on the real store, whatever happened in it. */
import { expect } from '@jest/globals';
import type { SeenActivity } from '../../../src/bot/directLine/directLine.js';
import { emptyCase, type Case } from '../../../src/cases/case.js';
import type { CaseEvent } from '../../../src/cases/events.js';
import { applyEvent, foldCase } from '../../../src/cases/fold.js';
import { nextMove } from '../../../src/cases/ladder.js';
import { hasEnded, isAllowed } from '../../../src/cases/status.js';
import { attemptRows, caseRow, loadCase } from '../../../src/cases/store.js';
import { readEvent } from '../../../src/cases/events.js';
import { cardText } from '../../../src/dialogs/cards/cards.text.js';
import { outcomes } from '../../../src/cases/events.js';
import type { Payload } from '../../../src/dialogs/payload.js';
import { isNotTried, offersRightly } from './caseRules.js';
import type { StoredWorld } from './storedWorld.js';

export type Step = {
  /** Did the person say something that calls for an answer? */
  readonly wantsAnswer: boolean;
};

type Log = { readonly caseId: string; readonly events: readonly CaseEvent[] };

export type Before = {
  readonly seqs: ReadonlyMap<string, number>;
  readonly isHeld: boolean;
};

export async function lookBefore(world: StoredWorld): Promise<Before> {
  const logs = await readLogs(world);
  return {
    seqs: new Map(logs.map(({ caseId, events }) => [caseId, events.length])),
    isHeld: isHeld(logs),
  };
}

export async function holdsAfter(world: StoredWorld, before: Before, step: Step): Promise<void> {
  expect(world.logged).toEqual([]);
  const logs = await readLogs(world);
  for (const log of logs) {
    logIsSound(world, log, before.seqs.get(log.caseId) ?? 0);
    await projectionsAgree(world, log);
  }
  const news = await newOnScreen(world);
  await windowsAgree(world);
  foldsAreRecorded(logs, news.folded);
  for (const { text } of news.fromBot) expect(text).not.toBe('');
  if (before.isHeld && isHeld(logs)) expect(news.fromBot).toEqual([]);
  if (step.wantsAnswer && !before.isHeld && !isHeld(logs)) {
    expect(news.fromBot.length + news.folded.length).toBeGreaterThan(0);
  }
}

/** Nothing that may not happen, nothing twice, nothing offered that is out of question. */
function logIsSound(world: StoredWorld, { caseId, events }: Log, from: number): void {
  let before = emptyCase(caseId);
  const recorded = new Map<string, string>();
  let chosen: string | null = null;
  events.forEach((event, index) => {
    expect(event.seq).toBe(index + 1);
    expect([event.kind, isAllowed(before.status, event.kind)]).toEqual([event.kind, true]);
    if (event.kind === 'returned') chosen = event.method;
    if (event.kind === 'offered' && index >= from) {
      const isAgents = before.status === 'withAgent' || event.method === chosen;
      if (isAgents) isNotTried(before, event);
      else offersRightly(world, before, event);
    }
    onlyOnce(recorded, event);
    before = applyEvent(before, event);
  });
  const article = before.article === null ? null : (world.library.byId(before.article.id) ?? null);
  if (!hasEnded(before.status)) {
    expect(nextMove(before, article, world.policy).kind).toBeTruthy();
  }
}

/** The same outcome of the same method counts again only after it was on screen again. */
function onlyOnce(recorded: Map<string, string>, event: CaseEvent): void {
  if (event.kind === 'offered' || event.kind === 'takenBack') recorded.delete(event.method);
  if (event.kind === 'platformSet' || event.kind === 'reopened') recorded.clear();
  if (event.kind !== 'attempted') return;
  // "I can't do this", and then why: that is one attempt, told in two steps.
  const told = `${event.outcome} ${event.why ?? ''}`;
  const before = [event.method, recorded.get(event.method)];
  if (event.by !== 'agent') expect(before).not.toEqual([event.method, told]);
  recorded.set(event.method, told);
}

/** The case is the fold of its log; `cases` and `attempts` are what `rebuild` would make. */
async function projectionsAgree({ storage }: StoredWorld, { caseId, events }: Log): Promise<void> {
  const folded = foldCase(caseId, events);
  expect(await loadCase(storage.db, caseId)).toEqual(folded);
  const { db } = storage;
  const row = await db.selectFrom('cases').selectAll().where('id', '=', caseId).executeTakeFirst();
  expect(row).toEqual(caseRow(folded));
  const attempts = await db
    .selectFrom('attempts')
    .selectAll()
    .where('case_id', '=', caseId)
    .execute();
  const byMethod = (one: { method_id: string }, other: { method_id: string }) =>
    one.method_id < other.method_id ? -1 : 1;
  expect(attempts.toSorted(byMethod)).toEqual(attemptRows(folded).toSorted(byMethod));
}

type Folded = { readonly key: string; readonly summary: string };

type News = { readonly fromBot: readonly SeenActivity[]; readonly folded: readonly Folded[] };

/** What a window that was open all the time has got since. */
async function newOnScreen(world: StoredWorld): Promise<News> {
  const rows = await world.storage.db
    .selectFrom('activities')
    .select(['id', 'body', 'card_key', 'changed'])
    .where('conversation_id', '=', world.conversationId)
    .where('changed', '>', world.seen)
    .orderBy('changed')
    .execute();
  const fromBot: SeenActivity[] = [];
  const folded: Folded[] = [];
  for (const { id, body, card_key: key, changed } of rows) {
    world.seen = changed;
    const activity = JSON.parse(body) as SeenActivity;
    const isNew = !world.screen.has(id);
    world.screen.set(id, activity);
    world.buttons.push(...buttonsIn(activity));
    if (isNew && isFromBot(activity)) fromBot.push(activity);
    if (!isNew && key !== null) folded.push({ key, summary: String(activity['summary']) });
  }
  return { fromBot, folded };
}

/** A window that is opened now shows what the one shows that was open all the time. */
async function windowsAgree(world: StoredWorld): Promise<void> {
  const { activities } = await world.bot.chat.since(world.conversationId, null);
  const inPlace = [...world.screen].toSorted(([one], [other]) => (one < other ? -1 : 1));
  expect(activities).toEqual(inPlace.map(([, activity]) => activity));
}

/** What the person was told is noted of a method stands in the case, once. */
function foldsAreRecorded(logs: readonly Log[], folded: readonly Folded[]): void {
  for (const { key, summary } of folded) {
    const outcome = outcomeTold(summary);
    const split = key.lastIndexOf(':');
    const log = logs.find(({ caseId }) => caseId === key.slice(0, split));
    const shown = log?.events.find(({ seq }) => seq === Number(key.slice(split + 1)));
    if (outcome === null || log === undefined || shown === undefined) continue;
    if (shown.kind !== 'offered' && shown.kind !== 'followedUp') continue;
    const { attempts } = foldCase(log.caseId, log.events);
    const recorded = attempts.filter(({ method }) => method === shown.method);
    expect(recorded.map((attempt) => attempt.outcome)).toEqual([outcome]);
  }
}

/** null where the card folded for another reason. */
function outcomeTold(summary: string): string | null {
  const words = cardText('en');
  const told = outcomes.find(
    (outcome) =>
      summary.startsWith(words.mark(outcome)) && summary.includes(`: ${words.outcome(outcome)},`),
  );
  return told ?? null;
}

async function readLogs({ storage, conversationId }: StoredWorld): Promise<readonly Log[]> {
  const rows = await storage.db
    .selectFrom('events')
    .selectAll()
    .where('case_id', 'in', (query) =>
      query.selectFrom('cases').select('id').where('conversation_id', '=', conversationId),
    )
    .orderBy('seq')
    .execute();
  const ids = [...new Set(rows.map((row) => row.case_id))];
  return ids.map((caseId) => ({
    caseId,
    events: rows
      .filter((row) => row.case_id === caseId)
      .map((row) => readEvent(row))
      .filter((event) => event !== null),
  }));
}

function isHeld(logs: readonly Log[]): boolean {
  return logs.map(theCase).some(({ status }) => status === 'withAgent');
}

function theCase({ caseId, events }: Log): Case {
  return foldCase(caseId, events);
}

function isFromBot({ from }: SeenActivity): boolean {
  return (from as { readonly id?: unknown } | undefined)?.id === 'stepladder';
}

function buttonsIn(value: unknown): readonly Payload[] {
  if (Array.isArray(value)) return value.flatMap(buttonsIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('type' in value && value.type === 'Action.Submit' && 'data' in value) {
    return [value.data as Payload];
  }
  return Object.values(value).flatMap(buttonsIn);
}
