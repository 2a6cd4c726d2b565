/** The Direct Line conversation of a person. */
import type { Chance } from '../../people/session.js';
import type { Transact } from '../../storage/storage.js';
import type { BrowserFacts } from './browserFacts.js';

const channel = 'directline';

/** Makes it when it is missing; what the browser says now replaces what it said before. */
export async function conversationOf(
  trx: Transact,
  personId: string,
  facts: BrowserFacts,
  chance: Chance,
): Promise<string> {
  await lockPerson(trx, personId);
  const known = await trx
    .selectFrom('conversations')
    .select(['id', 'browser_platform', 'locale', 'time_zone'])
    .where('person_id', '=', personId)
    .where('channel', '=', channel)
    // Who was two people has two: the one in which something happened last.
    .orderBy('last_timestamp', 'desc')
    .orderBy('id')
    .executeTakeFirst();
  const told = {
    browser_platform: facts.platform ?? known?.browser_platform ?? null,
    locale: facts.locale ?? known?.locale ?? null,
    time_zone: facts.timeZone ?? known?.time_zone ?? null,
  };
  if (!known) return create(trx, { ...told, person_id: personId }, chance);
  await trx.updateTable('conversations').set(told).where('id', '=', known.id).execute();
  return known.id;
}

type Told = {
  readonly person_id: string;
  readonly browser_platform: string | null;
  readonly locale: string | null;
  readonly time_zone: string | null;
};

async function create(trx: Transact, told: Told, chance: Chance): Promise<string> {
  const id = chance.newId();
  const counters = { watermark: 0, inbox_place: 0, last_timestamp: 0 };
  const blank = { reference: null, started_at: null, case_id: null };
  await trx
    .insertInto('conversations')
    .values({ id, channel, ...told, ...counters, ...blank, created_at: chance.now() })
    .execute();
  return id;
}

/** Two tabs that open together wait for each other here; a lock that both databases know. */
async function lockPerson(trx: Transact, personId: string): Promise<void> {
  await trx
    .updateTable('persons')
    .set((row) => ({ created_at: row.ref('created_at') }))
    .where('id', '=', personId)
    .execute();
}
