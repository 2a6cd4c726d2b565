/** What is being written, by case: typed, sent, taken back. Pure. */
import type { OutboxEvent } from './outbox/outbox.js';
import type { Mode, State } from './state.js';

export type DraftEvent =
  | { readonly kind: 'drafted'; readonly id: string; readonly text: string }
  | { readonly kind: 'modeChosen'; readonly id: string; readonly mode: Mode }
  | { readonly kind: 'sent'; readonly id: string; readonly text: string };

type Drafts = State['drafts'];

export function draftsAfter(drafts: Drafts, event: DraftEvent): Drafts {
  const draft = drafts[event.id] ?? { text: '', mode: null };
  switch (event.kind) {
    case 'drafted':
      return { ...drafts, [event.id]: { ...draft, text: event.text } };
    case 'modeChosen':
      return { ...drafts, [event.id]: { ...draft, mode: event.mode } };
    case 'sent': {
      // What was typed while the last text was on its way stays.
      const text = draft.text === event.text ? '' : draft.text;
      return { ...drafts, [event.id]: { text, mode: null } };
    }
  }
}

/** A message leaves the composer when it sets out, and stands there again when it is taken back. */
export function draftsOnceSent({ drafts, outbox }: State, event: OutboxEvent): Drafts {
  if (event.kind === 'sendBegun') return draftsAfter(drafts, { ...event, kind: 'sent' });
  const back = outbox.find(({ key }) => key === event.key);
  if (event.kind === 'sendEnded' || back === undefined) return drafts;
  const since = drafts[back.caseId]?.text ?? '';
  const text = since === '' ? back.text : `${back.text}\n${since}`;
  return { ...drafts, [back.caseId]: { text, mode: 'message' } };
}
