/** One stage of one method, as the person does it. */
import type { Method, Stage, Variant } from '../../knowledge/article.js';
import type { Button, Card, CardElement } from './card.js';
import { cardText } from './cards.text.js';
import { openingContainer, openingLines, type Opening } from './opening.js';
import { heading, small, subtle, text, withoutMarks } from './text.js';

export type MethodView = {
  readonly caseId: string;
  readonly seq: number;
  readonly method: Method;
  readonly variant: Variant;
  /** Counts from 0. */
  readonly stage: number;
  readonly progress: { readonly rung: number; readonly rungs: number };
  /** What is said about the answer before: "Noted, I won't ask again." */
  readonly lead: string | null;
  /** Can this chat be taken to a phone before the PC restarts? */
  readonly canCarry: boolean;
  /** Stands beside the lead: "Try it again". */
  readonly leadButton: Button | null;
  /** Only on the first card of a case. */
  readonly opening: Opening | null;
};

export function methodCard(view: MethodView, locale: string): Card {
  const words = cardText(locale);
  const stage = stageOf(view);
  const place = placeLine(view, locale);
  const why = view.stage === 0 ? view.method.why : '';
  const body: CardElement[] = [
    ...(view.opening === null ? [] : [openingContainer(view.opening, locale)]),
    ...leadLine(view),
    placeAndCost(place, words.cost(view.method.cost)),
    rungs(view.progress),
    heading(view.method.title, 'Large'),
    ...(stage.title === '' ? [] : [subtle(stage.title, { weight: 'Bolder', spacing: 'None' })]),
    ...(why === '' ? [] : [subtle(why, { spacing: 'None' })]),
    ...riskNote(view, locale),
    text(numbered(stage)),
    ...(stage.command === null
      ? []
      : [{ type: 'Command', line: stage.command, copy: stage.command } as const]),
    ...stage.notes.map((note) => small(note)),
    ...(stage.restarts ? [restartNotice(view.canCarry, locale)] : []),
    { type: 'Buttons', buttons: buttons(view, locale) },
    small(isLast(view) ? words.methodHint : words.stageHint),
  ];
  return { body, plain: plain(view, locale), summary: `${place}: ${view.method.title}` };
}

/** Also on a card that an agent sends, where nobody was asked before. */
function riskNote({ method, stage }: MethodView, locale: string): readonly CardElement[] {
  const { risk } = method.cost;
  if (risk === null || stage > 0) return [];
  return [text(`**${cardText(locale).risk}:** ${risk}`, { color: 'Warning' })];
}

function leadLine({ lead, leadButton }: MethodView): readonly CardElement[] {
  if (lead === null) return [];
  if (leadButton === null) return [subtle(lead)];
  const title = text(leadButton.title, { size: 'Small', weight: 'Bolder', color: 'Accent' });
  return [
    {
      type: 'ColumnSet',
      columns: [
        { width: 'stretch', items: [subtle(lead)] },
        { width: 'auto', items: [title], press: leadButton },
      ],
    },
  ];
}

function stageOf(view: MethodView): Stage {
  const stage = view.variant.stages[view.stage];
  if (stage === undefined) throw new Error(`no stage ${view.stage} in ${view.method.id}`);
  return stage;
}

function isLast(view: MethodView): boolean {
  return view.stage === view.variant.stages.length - 1;
}

function placeLine(view: MethodView, locale: string): string {
  const words = cardText(locale);
  const rung = words.rungOf(view.progress.rung, view.progress.rungs);
  const stages = view.variant.stages.length;
  return stages === 1 ? rung : `${rung} · ${words.stageOf(view.stage + 1, stages)}`;
}

/** What is long here is the cost: it is what wraps on a narrow screen. */
function placeAndCost(place: string, cost: string): CardElement {
  const look = { size: 'Small' } as const;
  return {
    type: 'ColumnSet',
    columns: [
      { width: 'auto', items: [text(place, { ...look, weight: 'Bolder', color: 'Accent' })] },
      {
        width: 'stretch',
        items: [text(cost, { ...look, isSubtle: true, horizontalAlignment: 'Right' })],
      },
    ],
  };
}

function rungs({ rung, rungs: count }: MethodView['progress']): CardElement {
  return {
    type: 'ColumnSet',
    spacing: 'Small',
    columns: Array.from({ length: count }, (_, index) => ({
      width: 'stretch',
      items: [{ type: 'Rung', lit: index < rung }],
    })),
  };
}

/** One Markdown list: a second one in the same card would count from 1 again. */
function numbered(stage: Stage): string {
  return stage.steps.map((step, index) => `${index + 1}. ${step.text}`).join('\n');
}

function restartNotice(canCarry: boolean, locale: string): CardElement {
  const words = cardText(locale);
  const notice = `**↻ ${words.restartTitle}** ${words.restartText(canCarry)}`;
  return { type: 'Container', style: 'warning', items: [text(notice, { color: 'Warning' })] };
}

function buttons(view: MethodView, locale: string): readonly Button[] {
  const words = cardText(locale);
  const about = { case: view.caseId, seq: view.seq, method: view.method.id };
  if (!isLast(view)) {
    return [
      {
        title: words.next,
        style: 'positive',
        payload: { do: 'next', ...about, stage: view.stage },
      },
      { title: words.stuck, payload: { do: 'couldNot', ...about } },
      ...(view.canCarry && stageOf(view).restarts ? [carryButton(view, locale)] : []),
    ];
  }
  return [
    { title: words.fixed, style: 'positive', payload: { do: 'fixed', ...about } },
    { title: words.notFixed, payload: { do: 'notFixed', ...about } },
    { title: words.couldNot, payload: { do: 'couldNot', ...about } },
    ...(view.canCarry && stageOf(view).restarts ? [carryButton(view, locale)] : []),
  ];
}

function carryButton({ caseId, seq }: MethodView, locale: string): Button {
  return {
    title: cardText(locale).takeToPhone,
    payload: { do: 'answer', case: caseId, seq, question: 'phone', value: 'yes' },
  };
}

function plain(view: MethodView, locale: string): string {
  const words = cardText(locale);
  const stage = stageOf(view);
  return [
    ...openingLines(view.opening),
    ...(view.lead === null ? [] : [view.lead]),
    `${placeLine(view, locale)} · ${view.method.title} (${words.cost(view.method.cost)})`,
    ...(stage.title === '' ? [] : [stage.title]),
    ...(view.stage === 0 && view.method.cost.risk !== null
      ? [`${words.risk}: ${view.method.cost.risk}`]
      : []),
    ...(view.stage === 0 && view.method.why !== '' ? [view.method.why] : []),
    numbered(stage),
    ...(stage.command === null ? [] : [stage.command]),
    ...stage.notes,
    ...(stage.restarts ? [`${words.restartTitle} ${words.restartText(view.canCarry)}`] : []),
    isLast(view) ? words.methodHint : words.stageHint,
  ]
    .map(withoutMarks)
    .join('\n');
}
