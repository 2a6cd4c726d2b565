/** What `npm run desk:link` and `npm run desk:token` ask of the running bot. */
import { timingSafeEqual } from 'node:crypto';
import { hashOf } from '../../people/secret.js';
import { bodyOf } from '../http/body.js';
import { json, notFound } from '../http/reply.js';
import { post } from '../http/route.js';
import type { Handler, Route } from '../http/route.js';
import type { Operator } from './operator.js';
import { LinkRequest, RevokeRequest, TokenRequest } from './operator.js';

export const linkPath = '/operator/desk-link';
export const tokenPath = '/operator/desk-token';
export const tokenListPath = '/operator/desk-tokens';
export const revokePath = '/operator/desk-token-end';

export function operatorRoutes(operator: Operator, key: string): readonly Route[] {
  return [
    post(
      linkPath,
      forOperator(key, async (asked) => {
        const body = await bodyOf(asked, LinkRequest);
        return body.kind === 'refused'
          ? body.reply
          : json(200, { secret: await operator.deskKey(body.value) });
      }),
    ),
    post(
      tokenPath,
      forOperator(key, async (asked) => {
        const body = await bodyOf(asked, TokenRequest);
        return body.kind === 'refused'
          ? body.reply
          : json(200, { secret: await operator.deskToken(body.value) });
      }),
    ),
    post(
      tokenListPath,
      forOperator(key, async () => json(200, { tokens: await operator.tokens() })),
    ),
    post(
      revokePath,
      forOperator(key, async (asked) => {
        const body = await bodyOf(asked, RevokeRequest);
        return body.kind === 'refused'
          ? body.reply
          : json(200, { revoked: await operator.revoke(body.value.id) });
      }),
    ),
  ];
}

/** To everybody else this is an address like any other that does not exist. */
function forOperator(key: string, inside: Handler): Handler {
  return (asked) => {
    const given = asked.headers.authorization ?? '';
    return asked.caller.local && isSame(given, `Bearer ${key}`) ? inside(asked) : notFound();
  };
}

function isSame(given: string, wanted: string): boolean {
  return timingSafeEqual(Buffer.from(hashOf(given)), Buffer.from(hashOf(wanted)));
}
