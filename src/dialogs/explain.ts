/** A question of the person's: answered from the article and the code, or not at all. */
import type { Method, Variant } from '../knowledge/article.js';
import { variantFor } from '../knowledge/article.js';
import { dialogText } from './dialogs.text.js';
import type { Draft } from './draft.js';
import { methodOf } from './methodOf.js';
import { meaningOf } from './problem.js';
import { stepAbout } from './stepAbout.js';

/** `method`: the one that is on screen, or was a moment ago. null where nothing is known of it. */
export function explain(draft: Draft, method: string | null, question: string): string | null {
  const { article, situation } = draft;
  const words = dialogText(situation.reader.locale);
  const shown = methodOf(draft, method);
  if (shown !== undefined && asksHowLong.test(question)) return words.takes(shown.cost.minutes);
  if (shown !== undefined && asksRights.test(question)) {
    return shown.cost.administrator ? words.needsAdministrator : words.needsNobody;
  }
  if (shown !== undefined && asksWhyThis.test(question) && shown.why !== '') return shown.why;
  if (asksMeaning.test(question)) return problemOf(draft);
  const step = stepAbout(
    [...stepsOf(draft, shown), ...(article?.methods ?? []).flatMap(allStepsOf)],
    question,
  );
  if (step !== null) return words.fromTheArticle(step);
  return asksWhy.test(question) ? problemOf(draft) : null;
}

const asksHowLong = /\bhow (?:long|much time|many minutes)\b/i;
const asksRights =
  /\b(?:need|needs|require|requires|have to be|must i be|without)\b[^?]{0,20}\badmin/i;
const asksWhyThis =
  /^why (?:should|do|would|must|am|is|does|that|this)\b|\bwhy (?:that|this)\b|\bwhat (?:does|did|do|will|would) (?:that|this|it|these) (?:\w+ )?(?:do|help|did)\b|\bwhat (?:that|this|it) (?:does|did)\b/i;
const asksMeaning =
  /\bwhat (?:does|do|did) (?:that|this|it|the (?:code|error|message|number))(?: even| actually)? mean\b|\bwhat is (?:that|this|it|wrong)\b|\bwhat s? ?wrong\b/i;
const asksWhy = /\b(?:mean|means|why|what is|what's)\b/i;

/** What is wrong, in the article's words, else what the code says. */
function problemOf(draft: Draft): string | null {
  const { article, case: theCase } = draft;
  if (article !== null) return article.problem;
  const [code] = theCase.code === null ? theCase.codes : [theCase.code];
  return code === undefined ? null : meaningOf(draft, code);
}

/** The steps that are on screen come first: a question is about them. */
function stepsOf(draft: Draft, method: Method | undefined): readonly string[] {
  const variant =
    method === undefined ? undefined : variantFor(method, draft.case.platform?.id ?? null);
  return variant === undefined ? [] : sentencesOf(variant);
}

function allStepsOf(method: Method): readonly string[] {
  return method.variants.flatMap(sentencesOf);
}

function sentencesOf({ stages }: Variant): readonly string[] {
  return stages.flatMap((stage) => [...stage.steps.map((step) => step.text), ...stage.notes]);
}
