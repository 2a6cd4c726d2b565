/** Several cases back to the queue at once, each for itself. */
import { z } from 'zod';
import type { Desk, Done } from '../../desk/desk.js';
import { bodyOf } from '../http/body.js';
import { json } from '../http/reply.js';
import type { ForAgent } from './access.js';

const Cases = z.object({
  cases: z
    .array(z.string().min(1).max(200))
    .min(1, 'Name at least one case.')
    .max(100, 'At most 100 cases at once.'),
  team: z.string().min(1).max(80).nullish(),
});

/** `result` is a `Done`'s kind; `because` says why not. */
type Became = {
  readonly case: string;
  readonly result: Done['kind'];
  readonly because?: string;
  readonly heldBy?: string;
};

export function queueCases(desk: Desk): ForAgent {
  return async (asked, agent) => {
    const body = await bodyOf(asked, Cases);
    if (body.kind === 'refused') return body.reply;
    const { cases, team } = body.value;
    const became: Became[] = [];
    for (const id of new Set(cases)) {
      const { kind: result, ...why } = await desk.queue(id, agent, team ?? null);
      became.push({ case: id, result, ...why });
    }
    return json(200, { cases: became });
  };
}
