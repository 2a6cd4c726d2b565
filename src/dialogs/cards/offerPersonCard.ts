/** The way to a person in one tap; to look at the record first is a second button, not a gate. */
import type { Card } from './card.js';
import { cardText } from './cards.text.js';
import { heading, small, subtle, text, withoutMarks } from './text.js';

export type OfferView = {
  readonly caseId: string;
  readonly seq: number;
  readonly lead: string | null;
};

export function offerPersonCard({ caseId, seq, lead }: OfferView, locale: string): Card {
  const words = cardText(locale);
  const on = { case: caseId, seq };
  const said = [
    ...(lead === null ? [] : [lead]),
    words.handOverTitle,
    words.handOverText,
    words.offerHint,
  ];
  return {
    body: [
      ...(lead === null ? [] : [text(lead)]),
      heading(words.handOverTitle, 'Large'),
      subtle(words.handOverText, { spacing: 'None' }),
      {
        type: 'Buttons',
        buttons: [
          { title: words.passItOn, style: 'positive', payload: { do: 'handOver', ...on } },
          { title: words.lookFirst, payload: { do: 'human', ...on } },
          { title: words.notYet, payload: { do: 'resume', ...on } },
        ],
      },
      small(words.offerHint),
    ],
    plain: withoutMarks(said.join('\n')),
    summary: words.handOverTitle,
  };
}
