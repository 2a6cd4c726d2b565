/**
 * Erasing a person: what they wrote, their names, files, chats and sign-ins go; that a case was, and
 * what was tried in it, stays as a count that leads back to nobody.
 */
import { emptyLog } from '../storage/erase.js';
import type { Storage, Transact } from '../storage/storage.js';
import type { CaseEvent } from './events.js';
import { hasEnded } from './status.js';
import { appendEvents, loadCase } from './store.js';

export type ErasePorts = { readonly storage: Storage; readonly now: () => number };

/** Every table that says something about a person or their chats, and whose rows go. */
export const erasedTables = [
  'activities',
  'addresses',
  'azure_conversations',
  'blobs',
  'conversations',
  'deliveries',
  'details',
  'identities',
  'inbox',
  'message_keys',
  'names',
  'notice_followers',
  'outbox',
  'persons',
  'places',
  'sent_cards',
  'sessions',
  'shown_cards',
  'timers',
  'words',
] as const;

/** Nothing happens for somebody who is unknown. Answers with the chats that are gone. */
export async function erasePerson(
  { storage, now }: ErasePorts,
  personId: string,
): Promise<readonly string[]> {
  const chats = await storage.write((trx) => erase(trx, personId, now()));
  storage.announce(chats);
  await emptyLog(storage);
  return chats;
}

async function erase(trx: Transact, personId: string, at: number): Promise<readonly string[]> {
  const chats = await lockChats(trx, personId);
  const cases = await casesOf(trx, personId);
  for (const caseId of cases) await endCase(trx, caseId, at);
  await eraseSaid(trx, personId, chats);
  for (const caseId of cases) {
    await trx.deleteFrom('timers').where('subject', '=', caseId).execute();
    await trx.deleteFrom('message_keys').where('case_id', '=', caseId).execute();
    await trx.deleteFrom('places').where('case_id', '=', caseId).execute();
  }
  await eraseWho(trx, personId);
  return chats;
}

/** As turns do: what runs in these chats ends first, and what comes finds nothing. */
async function lockChats(trx: Transact, personId: string): Promise<readonly string[]> {
  const rows = await trx
    .selectFrom('conversations')
    .select('id')
    .where('person_id', '=', personId)
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(({ id }) => id);
}

async function casesOf(trx: Transact, personId: string): Promise<readonly string[]> {
  const rows = await trx
    .selectFrom('cases')
    .select('id')
    .where('person_id', '=', personId)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** A case at the desk is taken back first, so that nobody goes on waiting for an answer there. */
async function endCase(trx: Transact, caseId: string, at: number): Promise<void> {
  const theCase = await loadCase(trx, caseId);
  if (theCase === undefined || hasEnded(theCase.status)) return;
  const { seq, status } = theCase;
  const withdrawn: CaseEvent[] =
    status === 'waiting' ? [{ kind: 'withdrawn', seq: seq + 1, at }] : [];
  const closed = { kind: 'closed', by: 'person', seq: seq + withdrawn.length + 1, at } as const;
  await appendEvents(trx, caseId, [...withdrawn, closed]);
}

async function eraseSaid(trx: Transact, personId: string, chats: readonly string[]): Promise<void> {
  for (const table of ['words', 'blobs', 'deliveries', 'details', 'notice_followers'] as const) {
    await trx.deleteFrom(table).where('person_id', '=', personId).execute();
  }
  for (const chat of chats) {
    for (const table of [
      'activities',
      'addresses',
      'azure_conversations',
      'inbox',
      'outbox',
      'sent_cards',
      'shown_cards',
      'words',
      'blobs',
    ] as const) {
      await trx.deleteFrom(table).where('conversation_id', '=', chat).execute();
    }
    await trx.deleteFrom('conversations').where('id', '=', chat).execute();
  }
}

/** A link under way carries the person's id in JSON; other sessions have it as their subject. */
async function eraseWho(trx: Transact, personId: string): Promise<void> {
  await trx.deleteFrom('sessions').where('subject', '=', personId).execute();
  const links = await trx
    .selectFrom('sessions')
    .select(['hash', 'subject'])
    .where('kind', '=', 'carry')
    .execute();
  for (const { hash, subject } of links) {
    if (!subject.includes(JSON.stringify(personId))) continue;
    await trx.deleteFrom('sessions').where('hash', '=', hash).execute();
  }
  for (const table of ['identities', 'names'] as const) {
    await trx.deleteFrom(table).where('person_id', '=', personId).execute();
  }
  await trx.deleteFrom('persons').where('id', '=', personId).execute();
}
