/** Starting a conversation, and coming back to it. */
import { z } from 'zod';
import type { DirectLine } from '../../bot/directLine/directLine.js';
import { bodyOf } from '../http/body.js';
import { json } from '../http/reply.js';
import type { Asked } from '../http/route.js';
import type { Entered, Inside } from './access.js';
import { streamUrl } from './addresses.js';
import { tokenLifeS } from './token.js';
import type { Tokens } from './token.js';
import { countIn, watermarkText } from './watermark.js';

/** `user` and `locale` may be in it; who somebody is stands in the token. */
const StartBody = z.looseObject({});

/** 201 the first time, 200 after. What was sent before the socket opens is replayed there first. */
export function startConversation(tokens: Tokens, directLine: DirectLine): Inside {
  return async (asked, entered) => {
    const body = await bodyOf(asked, StartBody);
    if (body.kind === 'refused') return body.reply;
    const isNew = await directLine.start(entered.conversation.id);
    return json(isNew ? 201 : 200, await described(tokens, asked, entered, null));
  };
}

/** Without `watermark`, the new stream carries only what comes after this call. */
export function resumeConversation(tokens: Tokens): Inside {
  return async (asked, entered) => {
    const { id, head } = entered.conversation;
    const from = asked.query.has('watermark')
      ? countIn(asked.query.get('watermark'), entered.conversation)
      : head;
    const watermark = from === null ? null : watermarkText(id, from);
    return json(200, await described(tokens, asked, entered, watermark));
  };
}

export function refreshToken(tokens: Tokens): Inside {
  return async (_asked, { claims }) => json(200, await tokenFor(tokens, claims));
}

/** Clients take the token that they are given here for theirs: it is always a fresh one. */
async function described(
  tokens: Tokens,
  { caller }: Asked,
  { claims }: Entered,
  watermark: string | null,
) {
  const ticket = await tokens.sign('stream', claims);
  return {
    ...(await tokenFor(tokens, claims)),
    streamUrl: streamUrl(caller, claims.conv, ticket, watermark),
  };
}

async function tokenFor(tokens: Tokens, claims: Entered['claims']) {
  return {
    conversationId: claims.conv,
    token: await tokens.sign('token', claims),
    expires_in: tokenLifeS,
  };
}
