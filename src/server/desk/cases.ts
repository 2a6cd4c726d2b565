/** Reading the queue and a case. */
import { z } from 'zod';
import type { Desk } from '../../desk/desk.js';
import { Agent } from '../../people/agent.js';
import { failure } from '../http/reply.js';
import { CasePageAnswer, DossierAnswer } from './api/answers.js';
import { given, operation } from './api/operation.js';
import type { Operation } from './api/operation.js';

const Status = z.enum(
  ['withBot', 'waiting', 'withAgent', 'solved', 'closed'],
  'Must be withBot, waiting, withAgent, solved or closed; several with commas between them.',
);

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
    .regex(/^\d{1,9}$/, 'Must be what `next` said.')
    .optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export function caseOperations(desk: Desk): readonly Operation[] {
  return [
    operation({
      method: 'get',
      path: '/me',
      summary: 'Who is signed in, and in which roles.',
      for: 'anyone',
      gives: Agent,
      handle: ({ agent }) => given(agent),
    }),
    operation({
      method: 'get',
      path: '/cases',
      summary: 'Cases: who waits, who is being helped, what has ended.',
      for: 'agent',
      query: CasesQuery,
      gives: CasePageAnswer,
      handle: async ({ agent, query: { status, heldBy, after, limit } }) =>
        given(
          await desk.list({
            status,
            heldBy: heldBy === 'me' ? agent.id : (heldBy ?? null),
            after: after ?? null,
            limit,
          }),
        ),
    }),
    operation({
      method: 'get',
      path: '/cases/{id}',
      summary: 'The dossier: what was tried, what is left, what was said.',
      for: 'agent',
      gives: DossierAnswer,
      handle: async ({ agent, params }) => {
        const dossier = await desk.dossier(params.id, agent);
        return dossier ? given(dossier) : unknownCase();
      },
    }),
  ];
}

export function unknownCase() {
  return failure(404, 'NotFound', 'There is no such case at the desk.');
}
