/** The pictures of a case, for agents. */
import type { Desk } from '../../desk/desk.js';
import { fileReply } from '../http/fileReply.js';
import { failure } from '../http/reply.js';
import { operation } from './api/operation.js';
import type { Operation } from './api/operation.js';

export function fileOperations(desk: Desk): readonly Operation[] {
  return [
    operation({
      method: 'get',
      path: '/cases/{id}/files/{fileId}',
      summary: 'A picture that the person sent.',
      for: 'agent',
      gives: 'file',
      handle: async ({ agent, params }) => {
        const file = await desk.file(params.id, params.fileId, agent);
        return file ? fileReply(file) : unknownFile();
      },
    }),
  ];
}

function unknownFile() {
  return failure(404, 'NotFound', 'There is no such file in this case, or it was deleted.');
}
