/** `POST /webchat/session`: who this is, and a token for their one conversation. */
import { z } from 'zod';
import { directLineUserId } from '../../people/directLineUser.js';
import { chatOfCookie } from '../../people/chatEnd.js';
import { browserOf, visitorOf, type Browser } from '../../people/visitor.js';
import type { Transact } from '../../storage/storage.js';
import { bodyOf } from '../http/body.js';
import { isAllowedOrigin } from '../http/origins.js';
import { failure, json, type Reply } from '../http/reply.js';
import type { Asked, Handler } from '../http/route.js';
import type { Streams } from '../directLine/streams.js';
import type { ChatLimiter, Sender } from '../limits/chatLimiter.js';
import type { ReadHostToken } from '../people/hostToken.js';
import { settleIn } from '../people/settleIn.js';
import { proofOf, type Proof } from '../people/whoIsThere.js';
import type { ServerPorts } from '../ports.js';
import { browserFacts } from './browserFacts.js';
import { conversationOf } from './conversationOf.js';
import { openLine, type LinePorts } from './openLine.js';
import {
  mayVisit,
  noVisitorCookie,
  visitorCookie,
  visitorLifeMs,
  visitorSecret,
} from './visitorCookie.js';

const SessionBody = z.object({
  platformVersion: z.string().max(40).optional(),
  locale: z.string().max(35).optional(),
  timeZone: z.string().max(64).optional(),
  /** In which the page that shows the chat says who is there. */
  token: z.string().max(8192).optional(),
});

export type SessionPorts = LinePorts & {
  readonly streams: Pick<Streams, 'end'>;
  readonly config: ServerPorts['config'];
  readonly readHostToken: ReadHostToken;
  readonly limiter: ChatLimiter;
};

export function openSession(ports: SessionPorts): Handler {
  const { config, storage, chance, readHostToken, limiter } = ports;
  return async (asked) => {
    const { caller, headers } = asked;
    if (!isAllowedOrigin(caller, config)) return strangePage();
    const body = await bodyOf(asked, SessionBody);
    if (body.kind === 'refused') return body.reply;
    const proof = await proofOf(readHostToken, { caller, headers, token: body.value.token });
    if (proof.kind === 'refused') return proof.reply;
    const browser = await browserOf(storage.db, visitorSecret(headers), chance.now());
    if (proof.kind === 'none' && !isLetIn(asked, browser, ports)) return signInFirst(ports);
    const refusal = await limiter.take(caller, senderOf(proof, browser));
    if (refusal !== null) return refusal;
    const { personId, cookie, conversationId, chat, ended } = await storage.write(async (trx) => {
      const who = await settle(trx, asked, proof, browser, ports);
      const facts = browserFacts(body.value);
      const conversationId = await conversationOf(trx, who.personId, facts, chance);
      return { ...who, conversationId };
    });
    if (ended !== null) ports.streams.end(ended);
    const signedIn = proof.kind === 'signedIn';
    const line = await openLine(ports, asked, { personId, conversationId, signedIn, chat });
    const session = { ...line, userId: directLineUserId(personId) };
    return json(200, session, cookie === null ? {} : { 'Set-Cookie': cookie });
  };
}

function senderOf(proof: Proof, browser: Browser | undefined): Sender {
  if (proof.kind !== 'signedIn') return { signedIn: false, id: browser?.personId ?? null };
  const [{ issuer, subject }] = proof.signedIn.identities;
  return { signedIn: true, id: `${issuer} ${subject}` };
}

type Settled = {
  readonly personId: string;
  readonly cookie: string | null;
  readonly chat: string;
  /** The chat of whoever was here before, where it is over. */
  readonly ended: string | null;
};

/** Whoever is signed in needs no cookie, and leaves none behind for the next one at this PC. */
async function settle(
  trx: Transact,
  { caller, headers }: Asked,
  proof: Exclude<Proof, { kind: 'refused' }>,
  browser: Browser | undefined,
  { config, chance }: SessionPorts,
): Promise<Settled> {
  const secret = visitorSecret(headers);
  if (proof.kind === 'signedIn') {
    const { personId, before } = await settleIn(trx, proof.signedIn, browser, chance);
    const cookie = secret === null ? null : noVisitorCookie(caller, config);
    return before === null || before.isOver
      ? { personId, cookie, chat: chance.newId(), ended: before?.chat ?? null }
      : { personId, cookie, chat: before.chat, ended: null };
  }
  const visitor = await visitorOf(trx, secret, visitorLifeMs(config), chance);
  const cookie = visitorCookie(visitor.secret, visitor.lifeMs, caller, config);
  const chat = chatOfCookie(visitor.secret);
  return { personId: visitor.personId, cookie, chat, ended: null };
}

/** Somebody who came by a carried link is in, for a while, where visitors are not. */
function isLetIn({ caller }: Asked, browser: Browser | undefined, { config }: SessionPorts) {
  return mayVisit(caller, config) || browser?.kind === 'carried';
}

export function strangePage(): Reply {
  return failure(
    403,
    'Forbidden',
    'This page may not show the chat. WIDGET_ORIGINS lists those that may.',
  );
}

function signInFirst({ config }: SessionPorts): Reply {
  const why =
    config.visitors === 'loopback'
      ? 'Only this computer itself may chat without signing in. VISITORS=allow lets everybody in.'
      : 'Nobody may chat here without signing in.';
  return failure(401, 'Unauthorized', why);
}
