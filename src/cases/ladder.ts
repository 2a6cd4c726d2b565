/**
 * The ladder: the methods of one article in the order in which one case is offered them.
 * Pure: give it a case and an article, get the next move. Sends nothing, stores nothing.
 */
import { variantFor, type Article, type Method } from '../knowledge/article.js';
import type { PlatformId } from '../knowledge/platform.js';
import { answerKey, outcomeOf, type Case } from './case.js';

export type Policy = {
  readonly peopleAreAdmins: 'yes' | 'no' | 'ask';
  readonly companyPcs: boolean;
};

export type Move =
  | { readonly kind: 'askPlatform'; readonly choices: readonly PlatformId[] }
  | { readonly kind: 'assumePlatform'; readonly platform: PlatformId }
  | { readonly kind: 'askAdmin'; readonly method: Method }
  | { readonly kind: 'askWhen'; readonly method: Method }
  | { readonly kind: 'askRisk'; readonly method: Method }
  | { readonly kind: 'offerMethod'; readonly method: Method }
  | { readonly kind: 'handOver'; readonly because: 'exhausted' | 'nothingInReach' | 'noArticle' };

/** Why a method is not for this person; an agent may still do it, except where it does not apply. */
export type OutOfReach =
  'earlierCase' | 'administrator' | 'companyPc' | 'situation' | 'risk' | 'otherWindows';

export type Left = { readonly method: Method; readonly why: OutOfReach | 'couldNot' | 'notTried' };

export type Rights = 'yes' | 'no' | 'unknown';

/** One question before the first method at most: after it, what is not known is assumed. */
const questionsBeforeFirstMethod = 1;

/** What most PCs run, when it must be assumed. */
const commonest: PlatformId = 'windows-11';

export function nextMove(theCase: Case, article: Article | null, policy: Policy): Move {
  if (article === null) return { kind: 'handOver', because: 'noArticle' };
  const [next] = remaining(theCase, article, policy);
  if (next === undefined) {
    return {
      kind: 'handOver',
      because: theCase.attempts.length > 0 ? 'exhausted' : 'nothingInReach',
    };
  }
  if (needsPlatform(theCase, article, next)) return platformMove(theCase, article);
  const { cost } = next;
  if (cost.when !== null && !isAnswered(theCase, 'when', next)) {
    return { kind: 'askWhen', method: next };
  }
  if (cost.administrator && rightsOf(theCase, policy) === 'unknown') {
    return { kind: 'askAdmin', method: next };
  }
  if (cost.risk !== null && !isAnswered(theCase, 'risk', next)) {
    return { kind: 'askRisk', method: next };
  }
  return { kind: 'offerMethod', method: next };
}

/** What is still to be offered, in order: within reach first, what was skipped last. */
export function remaining(theCase: Case, article: Article, policy: Policy): readonly Method[] {
  const left = article.methods.filter(
    (method) => isOpen(theCase, method) && outOfReach(theCase, method, policy) === null,
  );
  const rank = (method: Method) =>
    (outcomeOf(theCase, method.id)?.outcome === 'skipped' ? 2 : 0) +
    (method.cost.administrator ? 1 : 0);
  return [...left].sort((one, other) => rank(one) - rank(other));
}

/**
 * Where a method stands among the rungs that this person sees: "2 of 4". One that an agent sends is a
 * rung more where it was not to be offered: of another article, or left out.
 */
export function progress(
  theCase: Case,
  article: Article | null,
  policy: Policy,
  methodId: string,
): { readonly rung: number; readonly rungs: number } {
  const climbed = theCase.attempts.filter(
    (attempt) => attempt.stage !== null && attempt.outcome !== 'skipped' && !attempt.takenBack,
  ).length;
  const left = article === null ? [] : remaining(theCase, article, policy);
  const more = left.some(({ id }) => id === methodId) ? 0 : 1;
  return { rung: climbed + 1, rungs: climbed + left.length + more };
}

/** What an agent can still do, with why the person did not. */
export function leftForAgent(theCase: Case, article: Article, policy: Policy): readonly Left[] {
  return article.methods.flatMap((method): readonly Left[] => {
    if (outcomeOf(theCase, method.id)?.outcome === 'couldNot') return [{ method, why: 'couldNot' }];
    if (!isOpen(theCase, method)) return [];
    const reach = outOfReach(theCase, method, policy);
    if (reach === 'otherWindows' || reach === 'situation' || reach === 'earlierCase') return [];
    return [{ method, why: reach ?? 'notTried' }];
  });
}

export function rightsOf(theCase: Case, policy: Policy): Rights {
  const answer = theCase.answers['admin'];
  // Who is not sure tries, and a password box says the rest.
  if (answer === 'unsure') return 'yes';
  if (answer === 'yes' || answer === 'no') return answer;
  return policy.peopleAreAdmins === 'ask' ? 'unknown' : policy.peopleAreAdmins;
}

export function outOfReach(theCase: Case, method: Method, policy: Policy): OutOfReach | null {
  const { cost } = method;
  if (theCase.platform !== null && variantFor(method, theCase.platform.id) === undefined) {
    return 'otherWindows';
  }
  if (theCase.leftOut.some((left) => left.method === method.id)) return 'earlierCase';
  if (theCase.answers[answerKey('when', method.id)] === 'no') return 'situation';
  if (cost.notOnCompanyPcs && policy.companyPcs) return 'companyPc';
  if (cost.administrator && rightsOf(theCase, policy) === 'no') return 'administrator';
  if (theCase.answers[answerKey('risk', method.id)] === 'no') return 'risk';
  return null;
}

/** Not tried, or skipped once: what was skipped is offered once more before the handover. */
function isOpen(theCase: Case, method: Method): boolean {
  const attempt = [method.id, ...method.was].map((id) => outcomeOf(theCase, id)).find(Boolean);
  return attempt === undefined || (attempt.outcome === 'skipped' && attempt.timesSkipped < 2);
}

function isAnswered(theCase: Case, question: 'when' | 'risk', method: Method): boolean {
  return answerKey(question, method.id) in theCase.answers;
}

/** Only if the steps differ. */
function needsPlatform(theCase: Case, article: Article, method: Method): boolean {
  return (
    theCase.platform === null &&
    article.platforms.length > 0 &&
    (method.variants.length > 1 || variantFor(method, null) === undefined)
  );
}

/** Not as a second question before the first method: then the commonest is assumed. */
function platformMove(theCase: Case, article: Article): Move {
  const [first, ...others] = article.platforms;
  if (first !== undefined && others.length === 0)
    return { kind: 'assumePlatform', platform: first };
  if (
    theCase.firstOfferSeq !== null ||
    theCase.questionsBeforeMethod < questionsBeforeFirstMethod
  ) {
    return { kind: 'askPlatform', choices: article.platforms };
  }
  const platform = article.platforms.includes(commonest) ? commonest : article.platforms.at(-1);
  return { kind: 'assumePlatform', platform: platform ?? commonest };
}
