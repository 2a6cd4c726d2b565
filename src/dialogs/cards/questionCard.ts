/** One question with its answers as buttons; each can be typed as well. */
import type { Button, Card, CardElement } from './card.js';
import { openingContainer, openingLines, type Opening } from './opening.js';
import { heading, subtle, text, withoutMarks } from './text.js';

export type QuestionView = {
  readonly opening: Opening | null;
  readonly lead: string | null;
  readonly question: string;
  /** Where to look, or what the risk is; '' for nothing. */
  readonly detail: string;
  readonly buttons: readonly Button[];
};

export function questionCard(view: QuestionView, locale: string): Card {
  const body: CardElement[] = [
    ...(view.opening === null ? [] : [openingContainer(view.opening, locale)]),
    ...(view.lead === null ? [] : [subtle(view.lead)]),
    heading(view.question, 'Medium'),
    ...(view.detail === '' ? [] : [text(view.detail)]),
    { type: 'Buttons', buttons: view.buttons },
  ];
  const said = [
    ...openingLines(view.opening),
    ...[view.lead ?? '', view.question, view.detail].filter((line) => line !== ''),
  ];
  const answers = view.buttons.map((button) => button.title).join(' · ');
  return {
    body,
    plain: withoutMarks([...said, answers].join('\n')),
    summary: withoutMarks(view.question),
  };
}
