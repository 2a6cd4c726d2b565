/** `POST /webchat/session`: who this browser is, and a token for its one conversation. */
import { z } from 'zod';
import { directLineUserId } from '../../people/directLineUser.js';
import { isCarried, visitorOf } from '../../people/visitor.js';
import { directLineDomain } from '../directLine/addresses.js';
import { tokenLifeS } from '../directLine/token.js';
import type { Tokens } from '../directLine/token.js';
import { bodyOf } from '../http/body.js';
import { isAllowedOrigin } from '../http/origins.js';
import { failure, json } from '../http/reply.js';
import type { Reply } from '../http/reply.js';
import type { Asked, Handler } from '../http/route.js';
import type { ServerPorts } from '../ports.js';
import { browserFacts } from './browserFacts.js';
import { conversationOf } from './conversationOf.js';
import { mayVisit, visitorCookie, visitorLifeMs, visitorSecret } from './visitorCookie.js';

const SessionBody = z.object({
  platformVersion: z.string().max(40).optional(),
  locale: z.string().max(35).optional(),
  timeZone: z.string().max(64).optional(),
});

export type SessionPorts = Pick<ServerPorts, 'config' | 'storage' | 'chance'> & {
  readonly tokens: Tokens;
};

export function openSession(ports: SessionPorts): Handler {
  const { config, storage, chance, tokens } = ports;
  return async (asked) => {
    const refusal = await refusalOf(asked, ports);
    if (refusal) return refusal;
    const body = await bodyOf(asked, SessionBody);
    if (body.kind === 'refused') return body.reply;
    const secret = visitorSecret(asked.headers);
    const { visitor, conversationId } = await storage.write(async (trx) => {
      const visitor = await visitorOf(trx, secret, visitorLifeMs(config), chance);
      const facts = browserFacts(body.value);
      return {
        visitor,
        conversationId: await conversationOf(trx, visitor.personId, facts, chance),
      };
    });
    const userId = directLineUserId(visitor.personId);
    const session = {
      token: await tokens.sign('token', { conv: conversationId, user: userId }),
      conversationId,
      userId,
      expiresIn: tokenLifeS,
      domain: directLineDomain(asked.caller),
    };
    return json(200, session, {
      'Set-Cookie': visitorCookie(visitor.secret, visitor.lifeMs, asked.caller),
    });
  };
}

async function refusalOf(
  { caller, headers }: Asked,
  { config, storage, chance }: SessionPorts,
): Promise<Reply | undefined> {
  if (!isAllowedOrigin(caller, config)) {
    return failure(
      403,
      'Forbidden',
      'This page may not show the chat. WIDGET_ORIGINS lists those that may.',
    );
  }
  if (mayVisit(caller, config)) return undefined;
  // Somebody who is in has carried their chat over to this browser.
  if (await isCarried(storage.db, visitorSecret(headers), chance.now())) return undefined;
  const why =
    config.visitors === 'loopback'
      ? 'Only this computer itself may chat without signing in. VISITORS=allow lets everybody in.'
      : 'Nobody may chat here without signing in.';
  return failure(401, 'Unauthorized', why);
}
