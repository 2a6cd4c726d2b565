/** The methods of an article as boxes to tick: which of them were tried? */
import type { Method } from '../../knowledge/article.js';
import type { Card } from './card.js';
import { cardText } from './cards.text.js';
import { heading } from './text.js';

export function everythingCard(
  caseId: string,
  seq: number,
  methods: readonly Method[],
  locale: string,
): Card {
  const words = cardText(locale);
  const titles = methods.map((method) => `- ${method.title}`);
  return {
    body: [
      heading(words.whichTried, 'Medium'),
      {
        type: 'Choices',
        id: 'methods',
        label: words.tickTried,
        choices: methods.map((method) => ({ title: method.title, value: method.id })),
      },
      {
        type: 'Buttons',
        buttons: [
          {
            title: words.leaveThese,
            style: 'positive',
            payload: { do: 'tried', case: caseId, seq },
          },
        ],
      },
    ],
    plain: [words.whichTried, ...titles].join('\n'),
    summary: words.whichTried,
  };
}
