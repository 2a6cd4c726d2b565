/** The closing line of a case, and the rating beside it. */
import type { Button, Card } from './card.js';
import { cardText } from './cards.text.js';
import { small, text, withoutMarks } from './text.js';

export function solvedCard(caseId: string, seq: number, closing: string, locale: string): Card {
  const words = cardText(locale);
  const answer = (value: 'yes' | 'no', title: string): Button => ({
    title,
    payload: { do: 'answer', case: caseId, seq, question: 'rating', value },
  });
  return {
    body: [
      text(closing),
      {
        type: 'ColumnSet',
        columns: [
          { width: 'auto', items: [small(words.wasItGood)] },
          {
            width: 'stretch',
            items: [
              {
                type: 'Buttons',
                buttons: [answer('yes', words.good), answer('no', words.notGood)],
              },
            ],
          },
        ],
      },
    ],
    plain: withoutMarks(closing),
    summary: withoutMarks(closing),
  };
}
