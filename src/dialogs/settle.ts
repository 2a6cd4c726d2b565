/** An answered question: recorded, and its card folded to the answer. */
import type { Pending } from '../cases/case.js';
import { record, type Draft } from './draft.js';
import { spendPending } from './spend.js';

export type Asked = Extract<Pending, { kind: 'question' }>;

/** `result` is what the folded card says. */
export function settle(draft: Draft, asked: Asked, value: string, result: string): Draft {
  const { question, about } = asked;
  const answered = record(draft, { kind: 'answered', question, about, value });
  return spendPending(answered, draft.case, result);
}
