/** `/api/messages`: Teams and Azure's channels, when a bot is set up for them. */
import { z } from 'zod';
import { bodyOf } from './http/body.js';
import { failure, json } from './http/reply.js';
import type { Handler } from './http/route.js';
import type { BotMessages } from './ports.js';

const maxActivityBytes = 1024 * 1024;
const Activity = z.looseObject({ type: z.string() });

export function messages(botMessages: BotMessages | null): Handler {
  return async (asked) => {
    if (botMessages === null) {
      return failure(404, 'NotFound', 'Off: no bot is set up here.');
    }
    const body = await bodyOf(asked, Activity, maxActivityBytes);
    if (body.kind === 'refused') return body.reply;
    const { headers, caller } = asked;
    const isLocal = caller.local && caller.origin === null;
    const { status, body: answer } = await botMessages(body.value, headers.authorization, isLocal);
    return answer === undefined ? { status, headers: {}, body: null } : json(status, answer);
  };
}
