/** `POST /webchat/session`: who this browser is, and a token for its one conversation. */
import { z } from 'zod';
import { directLineUserId } from '../../people/directLineUser.js';
import { visitorOf } from '../../people/visitor.js';
import { directLineDomain } from '../directLine/addresses.js';
import { tokenLifeS } from '../directLine/token.js';
import type { Tokens } from '../directLine/token.js';
import { bodyOf } from '../http/body.js';
import type { Caller } from '../http/caller.js';
import { cookieOf, setCookie } from '../http/cookie.js';
import { isAllowedOrigin } from '../http/origins.js';
import { failure, json } from '../http/reply.js';
import type { Reply } from '../http/reply.js';
import type { Handler } from '../http/route.js';
import type { ServerPorts } from '../ports.js';
import { browserFacts } from './browserFacts.js';
import { conversationOf } from './conversationOf.js';

const SessionBody = z.object({
  platformVersion: z.string().max(40).optional(),
  locale: z.string().max(35).optional(),
  timeZone: z.string().max(64).optional(),
});

const cookieName = 'stepladder_visitor';
const dayMs = 24 * 60 * 60 * 1000;

export type SessionPorts = Pick<ServerPorts, 'config' | 'storage' | 'chance'> & {
  readonly tokens: Tokens;
};

export function openSession({ config, storage, chance, tokens }: SessionPorts): Handler {
  const lifeMs = config.keepDays * dayMs;
  return async (asked) => {
    const refusal = refusalOf(asked.caller, config);
    if (refusal) return refusal;
    const body = await bodyOf(asked, SessionBody);
    if (body.kind === 'refused') return body.reply;
    const carried = cookieOf(asked.headers, cookieName);
    const { visitor, conversationId } = await storage.write(async (trx) => {
      const visitor = await visitorOf(trx, carried, lifeMs, chance);
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
      'Set-Cookie': setCookie({
        name: cookieName,
        value: visitor.secret,
        path: '/',
        sameSite: 'Lax',
        secure: asked.caller.secure,
        maxAgeMs: lifeMs,
      }),
    });
  };
}

function refusalOf(caller: Caller, config: SessionPorts['config']): Reply | undefined {
  if (!isAllowedOrigin(caller, config)) {
    return failure(
      403,
      'Forbidden',
      'This page may not show the chat. WIDGET_ORIGINS lists those that may.',
    );
  }
  switch (config.visitors) {
    case 'allow':
      return undefined;
    case 'loopback':
      if (caller.local) return undefined;
      return failure(
        401,
        'Unauthorized',
        'Only this computer itself may chat without signing in. VISITORS=allow lets everybody in.',
      );
    case 'deny':
      return failure(401, 'Unauthorized', 'Nobody may chat here without signing in.');
  }
}
