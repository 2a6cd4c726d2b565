/** What agents ask first: a form that nobody has to fill in, and the line that it becomes. */
import { priorities, type Details, type Priority } from '../../cases/details.js';
import type { Button, Card } from './card.js';
import { detailsText } from './details.text.js';
import { escaped, heading, small, subtle, text, withoutMarks } from './text.js';

export type DetailsView = {
  readonly caseId: string;
  readonly seq: number;
  readonly details: Details;
  readonly priority: Priority | null;
  /** Only while nobody has taken the case. */
  readonly canTakeBack: boolean;
};

export function detailsCard(view: DetailsView, locale: string): Card {
  const words = detailsText(locale);
  const { pc, contact, note } = view.details;
  return {
    body: [
      heading(words.title, 'Medium'),
      subtle(words.optional, { spacing: 'None' }),
      { type: 'Field', id: 'pc', label: words.pc, hint: words.pcHint, value: pc ?? '' },
      {
        type: 'Field',
        id: 'contact',
        label: words.contact,
        hint: words.contactHint,
        value: contact ?? '',
      },
      {
        type: 'Choice',
        id: 'work',
        label: words.work,
        value: view.priority ?? '',
        choices: priorities.map((each) => ({ title: words.workAs(each), value: each })),
      },
      { type: 'Field', id: 'note', label: words.note, hint: '', value: note ?? '', long: true },
      small(words.screenshot),
      {
        type: 'Buttons',
        buttons: [
          { ...button(view, 'send', words.send), style: 'positive' },
          button(view, 'none', words.nothing),
        ],
      },
      small(words.orWrite),
    ],
    plain: withoutMarks(
      [words.title, words.pc, words.contact, words.work, words.screenshot, words.orWrite].join(
        '\n',
      ),
    ),
    summary: words.title,
  };
}

/** One line with what was given, which can be changed, and taken back with the case. */
export function detailsGivenCard(view: DetailsView, locale: string): Card {
  const words = detailsText(locale);
  const line = detailsLine(view.details, view.priority, locale);
  const said = line === '' ? words.nothingYet : line;
  const takeBack: Button = {
    title: words.takeBack,
    payload: { do: 'withdraw', case: view.caseId, seq: view.seq },
  };
  return {
    body: [
      text(`✓ **${words.forDesk}:** ${escaped(said)}`),
      {
        type: 'Buttons',
        buttons: [button(view, 'change', words.change), ...(view.canTakeBack ? [takeBack] : [])],
      },
    ],
    plain: `✓ ${words.forDesk}: ${said}`,
    summary: `✓ ${words.forDesk}: ${said}`,
  };
}

/** '' where nothing was given. */
export function detailsLine(details: Details, priority: Priority | null, locale: string): string {
  const words = detailsText(locale);
  return [
    ...(details.pc === null ? [] : [words.pcIs(details.pc)]),
    ...(details.contact === null ? [] : [words.reach(details.contact)]),
    ...(priority === null ? [] : [words.canWork(priority)]),
    ...(details.note === null ? [] : [words.noteIs(details.note)]),
  ].join(', ');
}

function button({ caseId, seq }: DetailsView, value: string, title: string): Button {
  return { title, payload: { do: 'answer', case: caseId, seq, question: 'details', value } };
}
