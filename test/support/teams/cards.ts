/** The cards that a chat shows, and their buttons. */
import type { FakeConnector } from './fakeConnector.js';

export type ShownCard = { readonly id: string; readonly card: unknown };

export type CardButton = { readonly title: string; readonly data: unknown };

/** In the order in which they were sent, in their last versions. */
export function cardsShown({ calls }: FakeConnector): readonly ShownCard[] {
  const shown = new Map<string, unknown>();
  for (const { id, body } of calls) {
    const attachments = body['attachments'] as { content: unknown }[] | undefined;
    if (id !== null && attachments?.[0] !== undefined) shown.set(id, attachments[0].content);
  }
  return [...shown].map(([id, card]) => ({ id, card }));
}

/** Wherever they stand. */
export function buttonsIn(value: unknown): readonly CardButton[] {
  if (Array.isArray(value)) return value.flatMap(buttonsIn);
  if (typeof value !== 'object' || value === null) return [];
  const { type, title, data } = value as Record<string, unknown>;
  if (type === 'Action.Execute' || type === 'Action.Submit') {
    return [{ title: String(title), data }];
  }
  // A refresh is nothing to press.
  return Object.entries(value).flatMap(([key, each]) => (key === 'refresh' ? [] : buttonsIn(each)));
}
