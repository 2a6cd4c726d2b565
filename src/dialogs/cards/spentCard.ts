/** What a card becomes once it is answered: one line with mark, words and time. */
import type { Card } from './card.js';
import { small, text, withoutMarks } from './text.js';

export type Spent = {
  readonly mark: string;
  readonly title: string;
  readonly result: string;
  /** 14:02 */
  readonly time: string;
};

export function spentCard({ mark, title, result, time }: Spent): Card {
  const words = result === '' ? `**${title}**` : `**${title}:** ${result}`;
  const plain = withoutMarks(`${mark} ${words}, ${time}`);
  return {
    body: [
      {
        type: 'ColumnSet',
        columns: [
          { width: 'auto', items: [text(mark, { weight: 'Bolder' })] },
          { width: 'stretch', items: [text(words)] },
          { width: 'auto', items: [small(time)] },
        ],
      },
    ],
    plain,
    summary: plain,
  };
}
