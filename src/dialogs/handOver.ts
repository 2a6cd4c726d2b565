/** The way to a person: one tap, and who wants to sees the dossier first. */
import type { Case } from '../cases/case.js';
import { leftForAgent } from '../cases/ladder.js';
import { spokenCode } from '../knowledge/codes/spoken.js';
import { platformName } from '../knowledge/platform.js';
import { cardText } from './cards/cards.text.js';
import { offerPersonCard } from './cards/offerPersonCard.js';
import { askDetails } from './details.js';
import { handOverCard } from './cards/handOverCard.js';
import { dialogText } from './dialogs.text.js';
import { record, say, show, type Draft } from './draft.js';
import { joined, timeOf } from './language.js';
import { spendPending } from './spend.js';
import { sayStanding, teamOf } from './waiting.js';

export type Because = 'asked' | 'exhausted' | 'nothingInReach' | 'noArticle';

/** Offers it; while somebody waits already it only says so. */
export function proposeHandOver(draft: Draft, because: Because, lead: string | null): Draft {
  const { locale } = draft.situation.reader;
  const words = dialogText(locale);
  if (draft.case.status === 'waiting') {
    return say(draft, joined(lead, words.alreadyWaiting) ?? '');
  }
  const asked = record(draft, { kind: 'asked', question: 'handOver', about: because });
  const reasons: Readonly<Record<Because, string | null>> = {
    asked: null,
    exhausted: hasMoreForDesk(draft) ? words.nothingInReach : words.exhausted,
    nothingInReach: words.nothingInReach,
    noArticle: null,
  };
  const { id: caseId, seq } = asked.case;
  return show(
    asked,
    offerPersonCard({ caseId, seq, lead: joined(lead, reasons[because]) }, locale),
  );
}

/** What the desk will see; while somebody waits already it only says so. */
export function showDossier(draft: Draft): Draft {
  const words = dialogText(draft.situation.reader.locale);
  if (draft.case.status === 'waiting') return say(draft, words.alreadyWaiting);
  const { pending } = draft.case;
  const isOffered = pending?.kind === 'question' && pending.question === 'handOver';
  const result = isOffered ? words.seeBelow : words.interrupted;
  const about = becauseOf(draft.case);
  const spent = spendPending(draft, draft.case, result, '–');
  const asked = record(spent, { kind: 'asked', question: 'handOver', about });
  return show(asked, dossierCard(asked, null));
}

export function handOver(draft: Draft, note: string | null): Draft {
  const { locale } = draft.situation.reader;
  const words = dialogText(locale);
  const before = draft.case;
  if (before.status !== 'withBot') return say(draft, words.alreadyWaiting);
  const handed = record(draft, {
    kind: 'handedOver',
    because: becauseOf(before),
    words: note,
    ...teamOf(draft),
  });
  const spent = spendPending(handed, before, cardText(locale).passedOn);
  return askDetails(sayStanding(spent, words.passedOn));
}

function hasMoreForDesk({ case: theCase, article, situation }: Draft): boolean {
  return article !== null && leftForAgent(theCase, article, situation.policy).length > 0;
}

function becauseOf(theCase: Case): Because {
  const about = theCase.pending?.kind === 'question' ? theCase.pending.about : null;
  return about === 'exhausted' || about === 'nothingInReach' || about === 'noArticle'
    ? about
    : 'asked';
}

function dossierCard(draft: Draft, lead: string | null) {
  const { case: theCase, article, situation } = draft;
  const { now, policy, reader } = situation;
  const words = cardText(reader.locale);
  const left = article === null ? [] : leftForAgent(theCase, article, policy);
  return handOverCard(
    {
      caseId: theCase.id,
      seq: theCase.seq,
      lead,
      problem: problemOf(theCase, words.unknownProblem),
      pc: theCase.platform === null ? words.unknownPc : platformName(theCase.platform.id),
      tried: theCase.attempts
        .filter((attempt) => !attempt.takenBack)
        .map(({ title, outcome, at }) => ({ title, outcome, time: timeOf(at, now, reader) })),
      left: left.map(({ method, why }) => ({ title: method.title, why: words.left(why) })),
    },
    reader.locale,
  );
}

/** "0x80070002, Windows Update can't find a file it needs". */
export function problemOf(theCase: Case, unknown: string): string {
  const codes = theCase.code === null ? theCase.codes : [theCase.code];
  const said = [
    ...codes.map(spokenCode),
    ...(theCase.article === null ? [] : [theCase.article.title]),
  ];
  return said.length === 0 ? unknown : said.join(', ');
}
