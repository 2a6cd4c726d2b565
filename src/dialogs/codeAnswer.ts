/** Answers about the code: there is none, it was meant so, or that one comes first. */
import { tellsOnlyPlatform } from '../knowledge/reading/platform.js';
import type { Understanding } from '../knowledge/understanding.js';
import { dialogText } from './dialogs.text.js';
import { say, type Draft } from './draft.js';
import { proposeHandOver } from './handOver.js';
import { describe } from './opening.js';
import { begin, chooseArticle, chooseCode, goOn, withCode, withoutCode } from './problem.js';
import { settle, type Asked } from './settle.js';
import type { Text } from './situation.js';
import { yesOrNo } from './yesNo.js';

/** `value` is one of the buttons: `none`, `hangs` or `noStart`. */
export function answerCode(draft: Draft, asked: Asked, value: string): Draft {
  const words = dialogText(draft.situation.reader.locale);
  const titles: Readonly<Record<string, string>> = {
    none: words.noCode,
    hangs: words.itHangs,
    noStart: words.noStart,
  };
  const settled = settle(draft, asked, value, titles[value] ?? value);
  return value === 'noStart'
    ? proposeHandOver(settled, 'noArticle', words.noStartPerson)
    : withoutCode(settled, null, null);
}

export function codeInWords(
  draft: Draft,
  asked: Asked,
  said: Text,
  understood: Understanding,
): Draft {
  const words = dialogText(draft.situation.reader.locale);
  const more = notYetAnswered(said.text, understood);
  const described = describe(draft, said, withinReach(draft, understood));
  if (more !== null) return say(described, words[more]);
  const [code] = understood.codes;
  const settled = settle(described, asked, code ?? 'none', code ?? words.noCode);
  return withCode(settled, said, understood, null) ?? withoutCode(settled, said, null);
}

/** Neither a code nor that there is none, nor what the trouble is: then it is asked on. */
function notYetAnswered(
  text: string,
  { codes, articles, intent, platform }: Understanding,
): 'pasteIt' | 'whereCode' | 'andTheCode' | 'notUnderstoodAnswer' | null {
  if (tellsOnlyPlatform(text)) return 'andTheCode';
  if (codes.length > 0 || articles.length > 0 || noCode.test(text)) return null;
  if (yesOrNo(text) === 'yes') return 'pasteIt';
  if (intent === 'question') return 'whereCode';
  if (platform !== null) return 'andTheCode';
  return greeting.test(text) ? 'notUnderstoodAnswer' : null;
}

const noCode = /\bno\b|\bnone\b|\bnothing\b|n't\b|\bwithout\b|\bkein|\bnot\b/i;
const greeting = /^(hi|hello|hey|good (morning|afternoon|evening)|hallo|bonjour|hola|ol[áa])\b/i;

/** From 0 to 1: an answer that speaks so clearly of something else is believed. */
const sureEnough = 0.6;

/** "It just hangs" says less of the problem than the description before it did. */
function withinReach(draft: Draft, understood: Understanding): Understanding {
  const [best] = understood.articles;
  const isClear = best !== undefined && best.confidence >= sureEnough;
  return draft.case.nearest.length === 0 || isClear ? understood : { ...understood, articles: [] };
}

export function answerMeant(draft: Draft, asked: Asked, value: string): Draft {
  const words = dialogText(draft.situation.reader.locale);
  const settled = settle(draft, asked, value, value === 'yes' ? (asked.about ?? '') : words.no);
  if (value !== 'yes' || asked.about === null) return withoutCode(settled, null, null);
  return goOn(chooseCode(settled, asked.about), asked.about, null);
}

/** One of the articles that were offered, or a code after all; null for neither. */
export function articleInWords(
  draft: Draft,
  asked: Asked,
  said: Text,
  understood: Understanding,
): Draft | null {
  if (understood.codes.length > 0) return codeInWords(draft, asked, said, understood);
  const best = understood.articles.find(({ id }) => draft.case.nearest.includes(id));
  const article = best === undefined ? undefined : draft.situation.articles.byId(best.id);
  if (article === undefined) return null;
  const settled = settle(draft, asked, article.id, article.title);
  return begin(chooseArticle(settled, article, null), null);
}

/** Of several codes with articles of their own, this one is looked at first. */
export function answerFirstCode(draft: Draft, asked: Asked, code: string): Draft {
  if (draft.situation.articles.byCode(code) === undefined) return draft;
  return goOn(chooseCode(settle(draft, asked, code, code), code), code, null);
}
