/**
 * Every card that a person can get to see of an article on one Windows version, in the order of the
 * real ladder: the real dialogs, answered "done", "yes" and "still broken" until nothing is left.
 */
import { noDetails } from '../cases/details.js';
import { emptyCase, type Case } from '../cases/case.js';
import { applyEvent } from '../cases/fold.js';
import type { Policy } from '../cases/ladder.js';
import { advance } from '../dialogs/climb.js';
import { decide } from '../dialogs/decide.js';
import { decided, openCase, record } from '../dialogs/draft.js';
import type { Card, CardElement } from '../dialogs/cards/card.js';
import type { Payload } from '../dialogs/payload.js';
import type { Decision, Said, Situation } from '../dialogs/situation.js';
import type { Article } from '../knowledge/article.js';
import type { PlatformId } from '../knowledge/platform.js';

export type ClimbedCard = {
  readonly card: Card;
  /** The method that it shows or asks about; null where it is about no single one. */
  readonly method: string | null;
  readonly kind: 'method' | 'question';
  /** Counts from 0. */
  readonly stage: number;
};

/** An author wants to see every card, those for the help desk as well. */
const policy: Policy = { peopleAreAdmins: 'ask', companyPcs: false };

/** More than any article has; a dialog that goes round in circles must not. */
const maxCards = 500;

export function climbWhole(
  article: Article,
  platform: PlatformId | null,
  locale: string,
): readonly ClimbedCard[] {
  const cards: ClimbedCard[] = [];
  let situation = situationOf(article, locale);
  let decision = opened(situation, article, platform);
  while (cards.length < maxCards) {
    const current = after(situation.current, decision);
    const card = decision.replies.findLast((reply) => reply.kind === 'card')?.card;
    const answer = card === undefined ? null : answerTo(card);
    if (card === undefined || answer === null) break;
    cards.push({ card, ...shownBy(current) });
    situation = { ...situation, current, said: { kind: 'press', payload: answer, words: null } };
    decision = decide(situation);
  }
  return cards;
}

function opened(situation: Situation, article: Article, platform: PlatformId | null): Decision {
  const chosen = record(openCase(situation), {
    kind: 'articleChosen',
    article: article.id,
    title: article.title,
    code: article.codes[0] ?? null,
  });
  const known =
    platform === null ? chosen : record(chosen, { kind: 'platformSet', platform, source: 'said' });
  return decided(advance(known, null));
}

function after(before: Case | null, { changes }: Decision): Case {
  const [change] = changes;
  return (change?.events ?? []).reduce(applyEvent, before ?? emptyCase('preview'));
}

/** What goes on up the ladder; null where the ladder ends and a person would take over. */
function answerTo(card: Card): Payload | null {
  const payloads = card.body.flatMap(payloadsIn);
  return (
    payloads.find((payload) => payload.do === 'next') ??
    payloads.find((payload) => payload.do === 'notFixed') ??
    payloads.find((payload) => payload.do === 'answer' && payload.value === 'yes') ??
    null
  );
}

function payloadsIn(element: CardElement): readonly Payload[] {
  switch (element.type) {
    case 'Buttons':
      return element.buttons.map(({ payload }) => payload);
    case 'Container':
      return element.items.flatMap(payloadsIn);
    case 'ColumnSet':
      return element.columns.flatMap(({ items }) => items.flatMap(payloadsIn));
    default:
      return [];
  }
}

function shownBy({ pending }: Case): Omit<ClimbedCard, 'card'> {
  if (pending?.kind === 'method') {
    return { kind: 'method', method: pending.method, stage: pending.stage };
  }
  return { kind: 'question', method: pending?.about ?? null, stage: 0 };
}

function situationOf(article: Article, locale: string): Situation {
  const nothingYet: Said = { kind: 'badPress', because: 'unknown' };
  return {
    now: 0,
    newCaseId: () => 'preview',
    channel: 'directline',
    conversationId: 'preview',
    person: { id: 'preview', rights: null },
    reader: { locale, timeZone: 'UTC' },
    policy,
    browserPlatform: null,
    current: null,
    said: nothingYet,
    carry: { link: false, mail: false },
    details: noDetails,
    notices: [],
    group: null,
    talkedAbout: null,
    kept: null,
    earlier: [],
    teamFor: null,
    articles: {
      all: [article],
      byId: (id) => (id === article.id ? article : undefined),
      byCode: () => undefined,
    },
  };
}
