/** Who has looked into a case, for leads. */
import type { Desk } from '../../desk/desk.js';
import { looksInto } from '../../desk/looks.js';
import type { Storage } from '../../storage/storage.js';
import { LooksAnswer } from './api/answers.js';
import { given, operation } from './api/operation.js';
import type { Operation } from './api/operation.js';
import { unknownCase } from './cases.js';

export function lookOperations(ports: {
  readonly desk: Desk;
  readonly storage: Storage;
}): readonly Operation[] {
  return [
    operation({
      method: 'get',
      path: '/cases/{id}/looks',
      summary: 'Who has looked into the case, the newest first; at most 500.',
      for: 'lead',
      gives: LooksAnswer,
      handle: async ({ agent, params }) => {
        // Who may not see the case may not see this either.
        if (!(await ports.desk.dossier(params.id, agent))) return unknownCase();
        return given({ looks: await looksInto(ports.storage, params.id) });
      },
    }),
  ];
}
