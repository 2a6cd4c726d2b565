/** Somebody who has signed in, in a browser that may have been a visitor's until now. */
import { joinPeople, personOfAll } from '../../cases/samePerson.js';
import { hasEnded, statuses } from '../../cases/status.js';
import { keepName } from '../../people/names.js';
import type { Chance } from '../../people/session.js';
import { endBrowser, type Browser } from '../../people/visitor.js';
import type { Transact } from '../../storage/storage.js';
import type { SignedIn } from './hostToken.js';

/** A visitor who has been silent for longer may have been somebody else at the same PC. */
export const visitorKeptMs = 30 * 60 * 1000;

/**
 * The person's id. A visitor who was here a moment ago with an open case is taken to be the same
 * person, who has now signed in: their case is kept. The browser's cookie ends either way.
 */
export async function settleIn(
  trx: Transact,
  { identities, name }: SignedIn,
  browser: Browser | undefined,
  chance: Chance,
): Promise<string> {
  const personId = await personOfAll(trx, identities, chance);
  await keepName(trx, personId, name);
  if (browser === undefined) return personId;
  await endBrowser(trx, browser);
  if (await isVisitorAtIt(trx, browser, chance.now())) {
    await joinPeople(trx, browser.personId, personId, chance.now());
  }
  return personId;
}

const ended = statuses.filter(hasEnded);

/** Known by cookies alone, with an open case in which something happened a moment ago. */
async function isVisitorAtIt(trx: Transact, browser: Browser, now: number): Promise<boolean> {
  if (browser.kind !== 'visitor') return false;
  const signedIn = await trx
    .selectFrom('identities')
    .select('subject')
    .where('person_id', '=', browser.personId)
    .where('issuer', '!=', 'visitor')
    .executeTakeFirst();
  if (signedIn !== undefined) return false;
  const open = await trx
    .selectFrom('cases')
    .select('id')
    .where('person_id', '=', browser.personId)
    .where('status', 'not in', ended)
    .where('updated_at', '>', now - visitorKeptMs)
    .executeTakeFirst();
  return open !== undefined;
}
