/** The dossier as the person sees it before it goes to the desk. */
import type { Outcome } from '../../cases/events.js';
import type { Button, Card, CardElement } from './card.js';
import { cardText } from './cards.text.js';
import { heading, line, small, subtle, text, withoutMarks } from './text.js';

export type HandOverView = {
  readonly caseId: string;
  readonly seq: number;
  readonly lead: string | null;
  readonly problem: string;
  readonly pc: string;
  readonly tried: readonly {
    readonly title: string;
    readonly outcome: Outcome;
    readonly time: string;
  }[];
  readonly left: readonly { readonly title: string; readonly why: string }[];
};

export function handOverCard(view: HandOverView, locale: string): Card {
  const words = cardText(locale);
  const body: CardElement[] = [
    ...(view.lead === null ? [] : [text(view.lead)]),
    heading(words.handOverTitle, 'Large'),
    subtle(words.handOverText, { spacing: 'None' }),
    { type: 'Container', style: 'emphasis', bleed: true, items: record(view, locale) },
    { type: 'Buttons', buttons: buttons(view, locale) },
    small(words.handOverHint),
  ];
  return { body, plain: plain(view, locale), summary: words.handOverTitle };
}

function record(view: HandOverView, locale: string): readonly CardElement[] {
  const words = cardText(locale);
  const tried =
    view.tried.length === 0
      ? [small(words.nothingTried)]
      : view.tried.map(({ title, outcome, time }) =>
          line(text(`${words.mark(outcome)} ${title}: **${words.outcome(outcome)}**`), small(time)),
        );
  const left = view.left.map(({ title, why }) => text(`○ ${title}: **${why}**`));
  return [
    row(words.problem, view.problem),
    row(words.pc, view.pc),
    subtle(words.triedSoFar, { weight: 'Bolder', size: 'Small' }),
    ...tried,
    ...(left.length === 0
      ? []
      : [subtle(words.leftForAgent, { weight: 'Bolder', size: 'Small' }), ...left]),
  ];
}

function row(label: string, value: string): CardElement {
  return {
    type: 'ColumnSet',
    spacing: 'Small',
    columns: [
      { width: '64px', items: [subtle(label)] },
      { width: 'stretch', items: [text(value)] },
    ],
  };
}

function buttons({ caseId, seq }: HandOverView, locale: string): readonly Button[] {
  const words = cardText(locale);
  return [
    {
      title: words.passItOn,
      style: 'positive',
      payload: { do: 'handOver', case: caseId, seq },
    },
    { title: words.notYet, payload: { do: 'resume', case: caseId, seq } },
  ];
}

function plain(view: HandOverView, locale: string): string {
  const words = cardText(locale);
  return withoutMarks(
    [
      ...(view.lead === null ? [] : [view.lead]),
      words.handOverTitle,
      words.handOverText,
      `${words.problem}: ${view.problem}`,
      `${words.pc}: ${view.pc}`,
      `${words.triedSoFar}:`,
      ...view.tried.map(
        (attempt) =>
          `${words.mark(attempt.outcome)} ${attempt.title}: ${words.outcome(attempt.outcome)}, ${attempt.time}`,
      ),
      ...(view.tried.length === 0 ? [words.nothingTried] : []),
      ...view.left.map(({ title, why }) => `○ ${title}: ${why}`),
      words.handOverHint,
    ].join('\n'),
  );
}
