/** From the case to the next card: what `nextMove` decides is asked or shown here. */
import { leftForAgent, nextMove, progress, remaining, rightsOf } from '../cases/ladder.js';
import type { Question } from '../cases/events.js';
import { spokenCode } from '../knowledge/codes/spoken.js';
import { variantFor, type Method } from '../knowledge/article.js';
import type { PlatformId } from '../knowledge/platform.js';
import { cardText } from './cards/cards.text.js';
import type { Button } from './cards/card.js';
import { methodCard } from './cards/methodCard.js';
import type { Opening } from './cards/opening.js';
import { questionCard } from './cards/questionCard.js';
import { dialogText } from './dialogs.text.js';
import { record, show, type Draft } from './draft.js';
import { proposeHandOver } from './handOver.js';
import { tryAgainButton } from './tryAgainButton.js';
import { platformQuestion, yesNoButtons } from './questions.js';

/** `lead` is what is said about the answer before. */
export function advance(draft: Draft, lead: string | null): Draft {
  const { locale } = draft.situation.reader;
  const words = dialogText(locale);
  const move = nextMove(draft.case, draft.article, draft.situation.policy);
  switch (move.kind) {
    case 'assumePlatform':
      return advance(
        record(draft, { kind: 'platformSet', platform: move.platform, source: 'assumed' }),
        lead,
      );
    case 'askPlatform':
      return askPlatform(draft, move.choices, lead);
    case 'askAdmin':
      return askYesNo(draft, 'admin', null, {
        lead,
        question: words.askAdmin,
        detail: words.whyAdmin,
      });
    case 'askWhen':
      return askYesNo(draft, 'when', move.method.id, {
        lead,
        question: words.askWhen(move.method.cost.when ?? ''),
        detail: words.whyWhen(move.method.title),
      });
    case 'askRisk':
      return askYesNo(draft, 'risk', move.method.id, {
        lead,
        question: words.askRisk(move.method.title),
        detail: move.method.cost.risk ?? '',
      });
    case 'offerMethod':
      return offer(draft, move.method, 0, lead);
    case 'handOver':
      return proposeHandOver(draft, move.because, lead);
  }
}

/** Shows one stage of a method; `stage` counts from 0. */
export function offer(draft: Draft, method: Method, stage: number, lead: string | null): Draft {
  const variant = variantFor(method, draft.case.platform?.id ?? null) ?? method.variants[0];
  const { article } = draft;
  if (variant === undefined) throw new Error(`no steps in ${method.id}`);
  const isFirst = draft.case.firstOfferSeq === null;
  const shown = Math.min(stage, variant.stages.length - 1);
  const offered = record(draft, {
    kind: 'offered',
    method: method.id,
    title: method.title,
    variant: [...variant.platforms],
    stage: shown,
    stages: variant.stages.length,
  });
  const { reader, policy } = draft.situation;
  const card = methodCard(
    {
      caseId: offered.case.id,
      seq: offered.case.seq,
      method,
      variant,
      stage: shown,
      progress: progress(offered.case, article, policy, method.id),
      lead,
      canCarry: draft.situation.carry.link,
      leadButton: isFirst ? tryAgainButton(offered) : null,
      opening: isFirst ? openingOf(offered, true) : null,
    },
    reader.locale,
  );
  return show(offered, card);
}

export function askPlatform(
  draft: Draft,
  choices: readonly PlatformId[],
  lead: string | null,
): Draft {
  const asked = record(draft, { kind: 'asked', question: 'platform', about: null });
  return show(asked, platformQuestion(asked, choices, lead, openingOf(asked, false)));
}

export type Asking = {
  readonly lead: string | null;
  readonly question: string;
  readonly detail: string;
  /** Yes and No unless given. */
  readonly buttons?: (asked: Draft) => readonly Button[];
};

export function askYesNo(
  draft: Draft,
  question: Question,
  about: string | null,
  asking: Asking,
): Draft {
  const asked = record(draft, { kind: 'asked', question, about });
  const { locale } = draft.situation.reader;
  const buttons = asking.buttons?.(asked) ?? yesNoButtons(asked, question);
  const opening = draft.case.firstOfferSeq === null ? openingOf(asked, false) : null;
  return show(asked, questionCard({ ...asking, opening, buttons }, locale));
}

/** null while no article was chosen: there is nothing to head the card with. */
export function openingOf(draft: Draft, withKnown: boolean): Opening | null {
  const { case: theCase, article } = draft;
  if (article === null) return null;
  return {
    caseId: theCase.id,
    seq: theCase.seq,
    code: theCase.code === null ? null : spokenCode(theCase.code),
    title: article.title,
    known: withKnown ? known(draft) : '',
    canChangePc: theCase.platform !== null && article.platforms.length > 1,
  };
}

function known(draft: Draft): string {
  const { case: theCase, article, situation } = draft;
  if (article === null) return '';
  const words = cardText(situation.reader.locale);
  const left = remaining(theCase, article, situation.policy);
  const isUnsure = rightsOf(theCase, situation.policy) === 'unknown';
  const forAdministrator = isUnsure ? left.filter((method) => method.cost.administrator).length : 0;
  const { platform } = theCase;
  const windows =
    platform === null || article.platforms.length === 0
      ? []
      : platform.source === 'assumed'
        ? [words.windowsAssumed(platform.id)]
        : [words.windowsGot(platform.id)];
  const forDesk = leftForAgent(theCase, article, situation.policy).length - left.length;
  const things =
    forDesk > 0
      ? words.yoursAndTheirs(left.length, forDesk)
      : words.thingsToTry(left.length, forAdministrator);
  return [...windows, things].join(' ');
}
