/** The first minute: from a message to the first method, with at most one question before it. */
import { describeCode } from '../knowledge/codes/describe.js';
import type { Understanding } from '../knowledge/understanding.js';
import { advance, askYesNo } from './climb.js';
import { dialogText } from './dialogs.text.js';
import { openCase, record, type Draft } from './draft.js';
import { proposeHandOver } from './handOver.js';
import { earlierLead, leaveOutEarlier } from './earlier.js';
import { answerButton, chooseButton, firstCodeButtons, humanButton } from './questions.js';
import type { Situation, Text } from './situation.js';
import { recordTried, triedLead } from './tried.js';

/** From 0 to 1: words that point so clearly to an article are taken for it. */
const sureEnough = 0.6;

/** Near enough to be offered beside a person. */
const nearEnough = 0.5;

/** A message that describes no problem opens no case. */
export function describesProblem(text: string, understood: Understanding): boolean {
  if (understood.codes.length > 0 || understood.articles.length > 0) return true;
  if (understood.intent === 'human' || understood.intent === 'newProblem') return true;
  const chitchat = ['thanks', 'wait', 'cancel', 'startOver', 'status', 'back', 'skip'];
  return !chitchat.includes(understood.intent) && text.trim().split(/\s+/).length > 3;
}

export function openProblem(situation: Situation, said: Text, lead: string | null): Draft {
  const understood = said.read(null);
  const opened = describe(rememberRights(openCase(situation)), said, understood);
  if (understood.codes.length > 0) return withCode(opened, said, understood, lead);
  if (understood.intent === 'human') return proposeHandOver(opened, 'asked', lead);
  if (isWithoutCodes(situation, understood)) return withoutCode(opened, lead);
  return askFirstCode(opened, lead ?? dialogText(situation.reader.locale).canHelp);
}

/** What the words point to has no codes at all: then none is asked for. */
function isWithoutCodes({ articles }: Situation, understood: Understanding): boolean {
  const [best] = understood.articles;
  const isSure = best !== undefined && best.confidence >= sureEnough;
  return isSure && articles.byId(best.id)?.codes.length === 0;
}

/** The description of a case, also one that comes as the answer to "is there a code?". */
export function describe(draft: Draft, said: Text, understood: Understanding): Draft {
  const described = record(draft, {
    kind: 'described',
    words: said.words,
    codes: [...understood.codes],
    nearest: understood.articles.map((article) => article.id),
  });
  const { browserPlatform } = draft.situation;
  if (understood.platform !== null) {
    return record(described, {
      kind: 'platformSet',
      platform: understood.platform,
      source: 'said',
    });
  }
  if (described.case.platform !== null || browserPlatform === null) return described;
  return record(described, { kind: 'platformSet', platform: browserPlatform, source: 'browser' });
}

/** Chooses the code to act on, leaves out what was tried, and shows the first card. */
export function withCode(
  draft: Draft,
  said: Text,
  understood: Understanding,
  lead: string | null,
): Draft {
  const code = codeToActOn(draft.situation, understood);
  if (code === null) return askFirstCode(draft, lead);
  if (understood.guessed.includes(code)) {
    const { askMeant } = dialogText(draft.situation.reader.locale);
    return askYesNo(draft, 'didYouMean', code, { lead, question: askMeant(code), detail: '' });
  }
  if (understood.log === null && needsFirstCode(draft.situation, understood)) {
    return askFirstOf(draft, understood.codes, lead);
  }
  const chosen = chooseCode(draft, code);
  if (chosen.article === null) return withoutArticle(draft, code, understood, lead);
  const read = said.read(chosen.article);
  const tried = recordTried(chosen, read, said.words);
  return goOn(tried, code, join(lead, logLead(draft, understood), triedLead(chosen, tried)));
}

/** Codes of different trades are different problems; those of one trade belong together. */
function needsFirstCode({ articles }: Situation, { codes }: Understanding): boolean {
  const found = codes.flatMap((code) => articles.byCode(code) ?? []);
  return new Set(found.map((article) => article.topic)).size > 1;
}

function askFirstOf(draft: Draft, codes: readonly string[], lead: string | null): Draft {
  const { whichFirst } = dialogText(draft.situation.reader.locale);
  return askYesNo(draft, 'firstCode', null, {
    lead,
    question: whichFirst,
    detail: '',
    buttons: (asked) => codes.map((code) => answerButton(asked, 'firstCode', code, code)),
  });
}

/** What it means, the nearest articles where they are near enough, and always a person. */
function withoutArticle(
  draft: Draft,
  code: string,
  { articles }: Understanding,
  lead: string | null,
): Draft {
  const words = dialogText(draft.situation.reader.locale);
  const gap = record(draft, { kind: 'gapFound', code });
  const near = articles
    .filter(({ confidence }) => confidence >= nearEnough)
    .flatMap(({ id }) => draft.situation.articles.byId(id) ?? []);
  if (near.length === 0) return goOn(gap, code, lead);
  return askYesNo(gap, 'whichArticle', null, {
    lead: join(lead, meaningOf(draft, code)),
    question: words.nearest,
    detail: '',
    buttons: (asked) => [
      ...near.map((article) => chooseButton(asked, article)),
      humanButton(asked),
    ],
  });
}

/** Without an article for the code: what it means, and the way to a person. */
export function goOn(draft: Draft, code: string, lead: string | null): Draft {
  if (draft.case.status === 'solved') return draft;
  if (draft.article !== null) {
    const left = leaveOutEarlier(draft);
    return advance(left, join(lead, earlierLead(left)));
  }
  const { noArticle } = dialogText(draft.situation.reader.locale);
  return proposeHandOver(draft, 'noArticle', join(lead, noArticle(meaningOf(draft, code))));
}

export function chooseCode(draft: Draft, code: string): Draft {
  const article = draft.situation.articles.byCode(code);
  if (article === undefined) return draft;
  return record(draft, { kind: 'articleChosen', article: article.id, title: article.title, code });
}

/** No code to be had: the nearest article by words, else a person. */
export function withoutCode(draft: Draft, lead: string | null): Draft {
  const nearest = draft.case.nearest
    .map((id) => draft.situation.articles.byId(id))
    .find((article) => article !== undefined);
  if (nearest === undefined) return proposeHandOver(draft, 'noArticle', lead);
  const chosen = record(draft, {
    kind: 'articleChosen',
    article: nearest.id,
    title: nearest.title,
    code: null,
  });
  return advance(chosen, lead);
}

function askFirstCode(draft: Draft, lead: string | null): Draft {
  const words = dialogText(draft.situation.reader.locale);
  return askYesNo(draft, 'code', null, {
    lead,
    question: words.askCode,
    detail: words.whereCode,
    buttons: firstCodeButtons,
  });
}

/** What a log ends with; else the first that has an article; else the first. */
function codeToActOn(situation: Situation, understood: Understanding): string | null {
  const known = understood.codes.find((code) => situation.articles.byCode(code) !== undefined);
  return understood.log?.code ?? known ?? understood.codes[0] ?? null;
}

function meaningOf(draft: Draft, code: string): string {
  const words = dialogText(draft.situation.reader.locale);
  const { sentence, name, family } = describeCode(code);
  const meaning = sentence ?? (name === null ? null : `${name} (${family}).`);
  return meaning === null ? words.unknownCode(code) : words.codeMeans(code, meaning);
}

function logLead(draft: Draft, { log }: Understanding): string | null {
  if (log?.code == null) return null;
  const last = log.lines.find((line) => line.code === log.code);
  const others = log.lines.filter((line) => line.code !== log.code).map((line) => line.code);
  const { readLog } = dialogText(draft.situation.reader.locale);
  return last === undefined ? null : readLog(last.code, last.line, others);
}

function rememberRights(draft: Draft): Draft {
  const { rights } = draft.situation.person;
  if (rights === null) return draft;
  return record(draft, { kind: 'answered', question: 'admin', about: null, value: rights });
}

function join(...parts: readonly (string | null)[]): string | null {
  const said = parts.filter((part) => part !== null);
  return said.length === 0 ? null : said.join(' ');
}
