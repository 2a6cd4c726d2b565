/** The pictures of a case, for agents. */
import type { Desk } from '../../desk/desk.js';
import { fileReply } from '../http/fileReply.js';
import { failure } from '../http/reply.js';
import type { ForAgent } from './access.js';

export function readFile(desk: Desk): ForAgent {
  return async ({ params }, agent) => {
    const file = await desk.file(params['id'] ?? '', params['fileId'] ?? '', agent);
    return file
      ? fileReply(file)
      : failure(404, 'NotFound', 'There is no such file in this case, or it was deleted.');
  };
}
