/** A picture in the chat, for whoever has its signed address. */
import type { DirectLine } from '../../bot/directLine/directLine.js';
import { hasEnded } from '../../people/chatEnd.js';
import { fileReply } from '../http/fileReply.js';
import { failure } from '../http/reply.js';
import type { Handler } from '../http/route.js';
import { notOpen } from './access.js';
import type { Gate } from './access.js';
import { chatOf } from './token.js';

/** Pages of others show it as well: the address itself is the permission. */
const shownAnywhere = { 'Cross-Origin-Resource-Policy': 'cross-origin' };

export function readFile({ tokens, storage }: Gate, directLine: DirectLine): Handler {
  return async ({ params, query }) => {
    const read = await tokens.read('file', query.get('t') ?? '');
    switch (read.kind) {
      case 'bad':
        return failure(401, 'Unauthorized', 'This is no address of ours.');
      case 'expired':
        return failure(403, 'TokenExpired', 'This address has expired.');
      case 'ok':
        break;
    }
    const { conv } = read.claims;
    if (params['id'] !== conv) {
      return failure(403, 'Forbidden', 'This address belongs to another conversation.');
    }
    if (await hasEnded(storage.db, chatOf(read.claims))) return notOpen('signedOut');
    const file = await directLine.file(conv, params['fileId'] ?? '');
    if (file === undefined) return failure(404, 'NotFound', 'This file does not exist any more.');
    const reply = fileReply(file);
    return { ...reply, headers: { ...reply.headers, ...shownAnywhere } };
  };
}
