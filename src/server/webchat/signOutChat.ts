/**
 * `POST /webchat/sign-out`: who was here is gone. The chat's token and all that came of it (fresh
 * ones, stream tickets, addresses of pictures) are good for nothing from now on, open sockets end,
 * and the visitor's cookie with them. What was said stays: who signs in again finds it.
 */
import { chatOfCookie, endChat } from '../../people/chatEnd.js';
import { browserOf, endBrowser, type Browser } from '../../people/visitor.js';
import type { ChatParts } from '../chatPorts.js';
import { chatOf, longestLifeMs, type Claims } from '../directLine/token.js';
import { failure, json, type Reply } from '../http/reply.js';
import type { Asked, Handler } from '../http/route.js';
import { isAllowedOrigin } from '../http/origins.js';
import type { ServerPorts } from '../ports.js';
import { bearerOf } from '../signIn/bearer.js';
import { strangePage } from './session.js';
import { noVisitorCookie, visitorSecret } from './visitorCookie.js';

export type SignOutPorts = Pick<ServerPorts, 'config' | 'storage' | 'chance'> &
  Pick<ChatParts, 'gate' | 'streams' | 'azure'>;

/** 200 also where nobody was signed in. A token that has expired is taken: a laptop may have slept. */
export function signOutChat(ports: SignOutPorts): Handler {
  const { config, storage, chance } = ports;
  return async (asked) => {
    const { caller, headers } = asked;
    if (!isAllowedOrigin(caller, config)) return strangePage();
    const holder = await holderOf(ports, asked);
    if (holder.kind === 'refused') return holder.reply;
    const secret = visitorSecret(headers);
    const browser = await browserOf(storage.db, secret, chance.now());
    await end(ports, holder.claims, browser);
    return json(200, {}, secret === null ? {} : { 'Set-Cookie': noVisitorCookie(caller, config) });
  };
}

type Holder =
  | { readonly kind: 'known'; readonly claims: Claims | null }
  | { readonly kind: 'refused'; readonly reply: Reply };

/** Azure's tokens are not ours to end. */
async function holderOf({ gate, azure }: SignOutPorts, { headers }: Asked): Promise<Holder> {
  const token = azure === null ? bearerOf(headers) : null;
  if (token === null) return { kind: 'known', claims: null };
  const read = await gate.tokens.read('token', token);
  if (read.kind !== 'bad') return { kind: 'known', claims: read.claims };
  return { kind: 'refused', reply: failure(401, 'Unauthorized', 'This is no token of ours.') };
}

async function end(
  { storage, chance, streams }: SignOutPorts,
  claims: Claims | null,
  browser: Browser | undefined,
): Promise<void> {
  const chats = [
    ...(claims === null ? [] : [chatOf(claims)]),
    ...(browser === undefined ? [] : [chatOfCookie(browser.secret)]),
  ];
  if (chats.length === 0) return;
  const now = chance.now();
  const conversations = await storage.write(async (trx) => {
    for (const chat of chats) await endChat(trx, chat, longestLifeMs, now);
    if (browser === undefined) return [];
    await endBrowser(trx, browser);
    return trx
      .selectFrom('conversations')
      .select('id')
      .where('person_id', '=', browser.personId)
      .execute();
  });
  for (const chat of chats) streams.end(chat);
  // Sockets at other processes look again before they send, and end.
  const own = claims === null ? [] : [claims.conv];
  storage.announce([...own, ...conversations.map(({ id }) => id)]);
}
