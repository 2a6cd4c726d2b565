/** Somebody who has signed in, in a browser that may have been a visitor's until now. */
import { joinPersons } from '../../cases/joinPersons.js';
import { personOfAll } from '../../cases/samePerson.js';
import { hasEnded, statuses } from '../../cases/status.js';
import { chatOfCookie, endChat } from '../../people/chatEnd.js';
import { keepName } from '../../people/names.js';
import type { Chance } from '../../people/session.js';
import { endBrowser, type Browser } from '../../people/visitor.js';
import type { Transact } from '../../storage/storage.js';
import { longestLifeMs } from '../directLine/token.js';
import type { SignedIn } from './hostToken.js';

/** A visitor who has been silent for longer may have been somebody else at the same PC. */
export const visitorKeptMs = 30 * 60 * 1000;

export type SettledIn = {
  readonly personId: string;
  /** The visitor's chat before: it is over, or goes on as theirs, under the same name. */
  readonly before: { readonly chat: string; readonly isOver: boolean } | null;
};

/**
 * A visitor who was here a moment ago with an open case is taken to be the same person, who has now
 * signed in: their case is kept. Anybody else's chat is over: what shows it in another window of
 * this browser may not go on. The browser's cookie ends either way.
 */
export async function settleIn(
  trx: Transact,
  { identities, name }: SignedIn,
  browser: Browser | undefined,
  chance: Chance,
): Promise<SettledIn> {
  const personId = await personOfAll(trx, identities, chance);
  await keepName(trx, personId, name);
  if (browser === undefined) return { personId, before: null };
  await endBrowser(trx, browser);
  const now = chance.now();
  const chat = chatOfCookie(browser.secret);
  if (await isVisitorAtIt(trx, browser, now)) {
    await joinPersons(trx, { from: browser.personId, into: personId, now });
    return { personId, before: { chat, isOver: false } };
  }
  const isOver = browser.personId !== personId;
  if (isOver) await endChat(trx, chat, longestLifeMs, now);
  return { personId, before: { chat, isOver } };
}

const ended = statuses.filter(hasEnded);

/** Known by cookies alone, with an open case in which something happened a moment ago. */
async function isVisitorAtIt(trx: Transact, browser: Browser, now: number): Promise<boolean> {
  if (browser.kind !== 'visitor') return false;
  const signedIn = await trx
    .selectFrom('identities')
    .select('subject')
    .where('person_id', '=', browser.personId)
    .where('issuer', 'not in', ['visitor', 'azure:directline'])
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
