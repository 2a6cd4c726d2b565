/** What an agent can do with a case: each a body's schema and a call of the desk. */
import { z } from 'zod';
import { outcomes } from '../../cases/events.js';
import type { Desk, Done } from '../../desk/desk.js';
import type { Agent } from '../../people/agent.js';
import { failure, json } from '../http/reply.js';
import type { Reply } from '../http/reply.js';
import { Nothing, operation } from './api/operation.js';
import type { Operation } from './api/operation.js';
import { unknownCase } from './cases.js';

const Text = z.string().trim().min(1, 'Some text is needed.').max(8000, 'At most 8000 characters.');
const Method = z.string().min(1).max(100);
const Outcome = z.enum(outcomes);

const WithTeamPerhaps = z.object({ team: z.string().min(1).max(80).nullish() });
const WithText = z.object({ text: Text });
/** `key`: the page's own name for it; what is sent again under the same is said once. */
const WithTextAndKey = WithText.extend({ key: z.string().min(1).max(100).nullish() });
const WithMethod = z.object({ method: Method });
const WithMethodPerhaps = z.object({ method: Method.nullish() });
const WithOutcome = z.object({ method: Method, outcome: Outcome });

export function actionOperations(desk: Desk): readonly Operation[] {
  return [
    action('accept', 'Takes the case; again by its holder is no fault.', Nothing, (id, agent) =>
      desk.accept(id, agent),
    ),
    action(
      'messages',
      'Says something to the person; the same key again is the same message.',
      WithTextAndKey,
      (id, agent, { text, key }) => desk.message(id, agent, text, key ?? null),
    ),
    action(
      'attempts',
      'Records what came of a method, for the person.',
      WithOutcome,
      (id, agent, { method, outcome }) => desk.attempt(id, agent, method, outcome),
    ),
    action('offer', 'Sends a method’s card into the chat.', WithMethod, (id, agent, { method }) =>
      desk.offer(id, agent, method),
    ),
    action('notes', 'Keeps a note that only agents see.', WithText, (id, agent, { text }) =>
      desk.note(id, agent, text),
    ),
    action(
      'return',
      'Gives the case back to the bot, at a method if one is named.',
      WithMethodPerhaps,
      (id, agent, { method }) => desk.handBack(id, agent, method ?? null),
    ),
    action(
      'queue',
      'Gives the case back to the queue, or to another team.',
      WithTeamPerhaps,
      (id, agent, { team }) => desk.queue(id, agent, team ?? null),
    ),
    action('solve', 'Ends the case.', Nothing, (id, agent) => desk.solve(id, agent)),
  ];
}

/** `name` is the last part of the address. */
function action<B>(
  name: string,
  summary: string,
  body: z.ZodType<B>,
  run: (caseId: string, agent: Agent, body: B) => Promise<Done>,
): Operation {
  return operation({
    method: 'post',
    path: `/cases/{id}/${name}` as const,
    summary,
    for: 'agent',
    body,
    gives: Nothing,
    conflicts: true,
    handle: async ({ params, agent, body }) => replyTo(await run(params.id, agent, body)),
  });
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
