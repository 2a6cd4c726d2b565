/** Several cases back to the queue at once, each for itself. */
import { z } from 'zod';
import type { Desk } from '../../desk/desk.js';
import { QueuedAnswer } from './api/answers.js';
import { given, operation } from './api/operation.js';
import type { Operation } from './api/operation.js';

const Cases = z.object({
  cases: z
    .array(z.string().min(1).max(200))
    .min(1, 'Name at least one case.')
    .max(100, 'At most 100 cases at once.'),
  team: z.string().min(1).max(80).nullish(),
});

type Queued = z.infer<typeof QueuedAnswer>['cases'][number];

export function queueCases(desk: Desk): Operation {
  return operation({
    method: 'post',
    path: '/cases/queue',
    summary: 'Gives several cases back to the queue, and says of each what became of it.',
    for: 'agent',
    body: Cases,
    gives: QueuedAnswer,
    handle: async ({ agent, body: { cases, team } }) => {
      const became: Queued[] = [];
      for (const id of new Set(cases)) {
        const { kind: result, ...why } = await desk.queue(id, agent, team ?? null);
        became.push({ case: id, result, ...why });
      }
      return given({ cases: became });
    },
  });
}
