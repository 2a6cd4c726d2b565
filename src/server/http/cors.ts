/** Cross-origin rules of the chat's addresses; everything else is for our own pages only. */
import type { Caller } from './caller.js';
import { isAllowedOrigin } from './origins.js';
import type { OriginSettings } from './origins.js';
import type { Headers } from './reply.js';

const chatPaths = /^\/(v3\/directline|webchat)\//;

/** On errors too: without them a client sees a lost network instead of a 403. */
export function corsHeaders(path: string, caller: Caller, settings: OriginSettings): Headers {
  if (!chatPaths.test(path)) return {};
  if (caller.origin === null || !isAllowedOrigin(caller, settings)) return { Vary: 'Origin' };
  return {
    Vary: 'Origin',
    'Access-Control-Allow-Origin': caller.origin,
    'Access-Control-Allow-Credentials': 'true',
    'Access-Control-Expose-Headers': 'Retry-After',
  };
}

/** Both x- headers are Direct Line clients' own; leaving one out blocks everything, silently. */
export const preflightHeaders: Headers = {
  'Access-Control-Allow-Methods': 'GET, POST, OPTIONS',
  'Access-Control-Allow-Headers': 'authorization, content-type, x-ms-bot-agent, x-requested-with',
  'Access-Control-Max-Age': '7200',
};
