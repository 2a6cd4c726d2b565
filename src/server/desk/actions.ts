/** What an agent can do with a case: each a body's schema and a call of the desk. */
import { z } from 'zod';
import { outcomes } from '../../cases/events.js';
import type { Desk, Done } from '../../desk/desk.js';
import type { Agent } from '../../people/agent.js';
import { bodyOf } from '../http/body.js';
import { failure, json } from '../http/reply.js';
import type { Reply } from '../http/reply.js';
import type { ForAgent } from './access.js';
import { unknownCase } from './cases.js';

const Text = z.string().trim().min(1, 'Some text is needed.').max(8000, 'At most 8000 characters.');
const Method = z.string().min(1).max(100);
const Outcome = z.enum(outcomes);

const Team = z.string().min(1).max(80);

const Nothing = z.object({});
const WithTeamPerhaps = z.object({ team: Team.nullish() });
const WithText = z.object({ text: Text });
const WithMethod = z.object({ method: Method });
const WithMethodPerhaps = z.object({ method: Method.nullish() });
const WithOutcome = z.object({ method: Method, outcome: Outcome });

/** By the last part of their address. */
export function deskActions(desk: Desk): Readonly<Record<string, ForAgent>> {
  return {
    accept: action(Nothing, (id, agent) => desk.accept(id, agent)),
    messages: action(WithText, (id, agent, { text }) => desk.message(id, agent, text)),
    attempts: action(WithOutcome, (id, agent, { method, outcome }) =>
      desk.attempt(id, agent, method, outcome),
    ),
    offer: action(WithMethod, (id, agent, { method }) => desk.offer(id, agent, method)),
    notes: action(WithText, (id, agent, { text }) => desk.note(id, agent, text)),
    return: action(WithMethodPerhaps, (id, agent, { method }) =>
      desk.handBack(id, agent, method ?? null),
    ),
    queue: action(WithTeamPerhaps, (id, agent, { team }) => desk.queue(id, agent, team ?? null)),
    solve: action(Nothing, (id, agent) => desk.solve(id, agent)),
  };
}

function action<T>(
  schema: z.ZodType<T>,
  run: (caseId: string, agent: Agent, body: T) => Promise<Done>,
): ForAgent {
  return async (asked, agent) => {
    const body = await bodyOf(asked, schema);
    if (body.kind === 'refused') return body.reply;
    return replyTo(await run(asked.params['id'] ?? '', agent, body.value));
  };
}

export function replyTo(done: Done): Reply {
  switch (done.kind) {
    case 'done':
      return json(200, {});
    case 'unknown':
      return unknownCase();
    case 'lost':
      return failure(409, 'Conflict', 'Somebody else has this case.', { heldBy: done.heldBy });
    case 'refused':
      return failure(409, 'Conflict', done.because);
    case 'invalid':
      return failure(400, 'BadArgument', done.because);
  }
}
