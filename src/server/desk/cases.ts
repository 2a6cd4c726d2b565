/** Reading the queue and a case. */
import { z } from 'zod';
import { readCursor } from '../../desk/casePage.js';
import type { Desk } from '../../desk/desk.js';
import { queryOf } from '../http/body.js';
import { failure, json } from '../http/reply.js';
import type { ForAgent } from './access.js';

const Status = z.enum(
  ['withBot', 'waiting', 'withAgent', 'solved', 'closed'],
  'Must be withBot, waiting, withAgent, solved or closed; several with commas between them.',
);

const wrongPage = 'Must be what `next` said.';

const CasesQuery = z.object({
  status: z
    .string()
    .default('waiting,withAgent')
    .transform((text) => text.split(','))
    .pipe(z.array(Status)),
  /** An agent's id, or `me`. */
  heldBy: z.string().min(1).max(200).optional(),
  after: z
    .string()
    .max(400, wrongPage)
    .transform((text) => readCursor(text))
    .refine((cursor) => cursor !== null, wrongPage)
    .optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export function listCases(desk: Desk): ForAgent {
  return async (asked, agent) => {
    const query = queryOf(asked, CasesQuery);
    if (query.kind === 'refused') return query.reply;
    const { status, heldBy, after, limit } = query.value;
    const filter = {
      status,
      heldBy: heldBy === 'me' ? agent.id : (heldBy ?? null),
      after: after ?? null,
      limit,
    };
    return json(200, await desk.list(filter, agent));
  };
}

export function readCase(desk: Desk): ForAgent {
  return async (asked, agent) => {
    const dossier = await desk.dossier(asked.params['id'] ?? '', agent);
    return dossier ? json(200, dossier) : unknownCase();
  };
}

/** How the teams of this agent stand: open or not, who waits, who is there. */
export function readStatus(desk: Desk): ForAgent {
  return async (_asked, agent) => json(200, await desk.status(agent));
}

export function whoAmI(): ForAgent {
  return (_asked, agent) => json(200, agent);
}

export function unknownCase() {
  return failure(404, 'NotFound', 'There is no such case at the desk.');
}
