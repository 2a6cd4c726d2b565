/** The head of the first card of a case: the code, what it means, what is assumed. */
import type { CardElement } from './card.js';
import { cardText } from './cards.text.js';
import { heading, small, text } from './text.js';

export type Opening = {
  readonly caseId: string;
  readonly seq: number;
  /** null where the person had no code. */
  readonly code: string | null;
  readonly title: string;
  /** "Windows 11, got it. 3 things to try; ..."; '' where there is nothing to say yet. */
  readonly known: string;
  /** Offers "Another PC" beside what is assumed of Windows. */
  readonly canChangePc: boolean;
};

export function openingContainer(opening: Opening, locale: string): CardElement {
  const code = opening.code;
  return {
    type: 'Container',
    style: 'emphasis',
    bleed: true,
    items: [
      ...(code === null
        ? []
        : [
            text(code, {
              fontType: 'Monospace',
              size: 'Small',
              weight: 'Bolder',
              isSubtle: true,
            }),
          ]),
      heading(opening.title, 'Medium'),
      ...knownLine(opening, locale),
    ],
  };
}

function knownLine(opening: Opening, locale: string): readonly CardElement[] {
  if (opening.known === '') return [];
  if (!opening.canChangePc) return [small(opening.known)];
  const { caseId, seq } = opening;
  const title = cardText(locale).anotherPc;
  return [
    {
      type: 'ColumnSet',
      columns: [
        { width: 'stretch', items: [small(opening.known)] },
        {
          width: 'auto',
          items: [text(title, { size: 'Small', weight: 'Bolder', color: 'Accent' })],
          press: {
            title,
            payload: { do: 'answer', case: caseId, seq, question: 'platform', value: 'other' },
          },
        },
      ],
    },
  ];
}

/** The same in plain text, a line each. */
export function openingLines(opening: Opening | null): readonly string[] {
  if (opening === null) return [];
  return [opening.code ?? '', opening.title, opening.known].filter((line) => line !== '');
}
