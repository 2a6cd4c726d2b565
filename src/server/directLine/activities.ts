/** Reading what was said, and saying something. */
import { ClientActivity } from '../../bot/directLine/clientActivity.js';
import type { DirectLine } from '../../bot/directLine/directLine.js';
import type { Log } from '../../log.js';
import { bodyOf } from '../http/body.js';
import { json } from '../http/reply.js';
import type { Handler } from '../http/route.js';
import { behindToken } from './access.js';
import type { Gate, Inside } from './access.js';
import type { ServerPorts } from '../ports.js';
import { fileLinks } from './fileLinks.js';
import type { Streams } from './streams.js';
import { maxActivityBytes, tooLong } from './textSize.js';
import { typingOf } from './typing.js';
import { countIn, watermarkText } from './watermark.js';

/**
 * A client that polls stops for ever, and silently, at a 429 or a 5xx. So when reading fails, it
 * is told that there is nothing new, and asks again.
 */
export function readActivities(gate: Gate, directLine: DirectLine, log: Log): Handler {
  const read = behindToken(gate, async (asked, { claims, conversation }) => {
    const { id } = conversation;
    const set = await directLine.since(id, countIn(asked.query.get('watermark'), conversation));
    const activities = await fileLinks(gate.tokens, claims, asked.caller)(set.activities);
    return json(200, { activities, watermark: watermarkText(id, set.watermark) });
  });
  return async (asked) => {
    try {
      return await read(asked);
    } catch (error) {
      log.error({ err: error }, 'activities could not be read');
      return json(200, { activities: [], watermark: asked.query.get('watermark') });
    }
  };
}

export type PostPorts = Pick<ServerPorts, 'directLine' | 'chance'> & {
  readonly passOn: Streams['pass'];
  /** The agent who holds the chat sees it, too. */
  readonly personTypes: (conversationId: string) => void;
};

/** Answered as soon as it is stored; what the bot says to it comes on the stream. */
export function postActivity({ directLine, chance, ...typed }: PostPorts): Inside {
  return async (asked, { claims, conversation }) => {
    const body = await bodyOf(asked, ClientActivity, maxActivityBytes);
    if (body.kind === 'refused') return body.reply;
    const refusal = tooLong(body.value);
    if (refusal !== null) return refusal;
    if (body.value.type === 'typing') {
      const typing = typingOf(body.value, claims, chance);
      typed.passOn(conversation.id, typing);
      typed.personTypes(conversation.id);
      return json(200, { id: typing.id });
    }
    const { id } = await directLine.receive(conversation.id, body.value);
    return json(200, { id });
  };
}
