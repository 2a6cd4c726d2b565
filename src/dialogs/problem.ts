/** Which problem it is: by code, by words, or none that we know; then the first card. */
import { describeCode } from '../knowledge/codes/describe.js';
import { spokenCode } from '../knowledge/codes/spoken.js';
import type { Article } from '../knowledge/article.js';
import type { Understanding } from '../knowledge/understanding.js';
import { advance, askYesNo } from './climb.js';
import { dialogText } from './dialogs.text.js';
import { record, type Draft } from './draft.js';
import { earlierLead, leaveOutEarlier } from './earlier.js';
import { proposeHandOver } from './handOver.js';
import { askNotice, noticeFor, settleHelp, tellWhenOver } from './notice.js';
import type { Asked } from './settle.js';
import { joined } from './language.js';
import { answerButton, chooseButton, humanButton } from './questions.js';
import type { ArticleSource, Situation, Text } from './situation.js';
import { recordTried, triedLead } from './tried.js';

/** Near enough to be offered beside a person; from 0 to 1. */
const nearEnough = 0.5;

/** Chooses the code to act on, leaves out what was tried, and shows the first card; null for none. */
export function withCode(
  draft: Draft,
  said: Text,
  understood: Understanding,
  lead: string | null,
): Draft | null {
  const code = codeToActOn(draft.situation, understood);
  if (code === null) return null;
  if (understood.guessed.includes(code)) {
    const { askMeant } = dialogText(draft.situation.reader.locale);
    const question = askMeant(spokenCode(code));
    return askYesNo(draft, 'didYouMean', code, { lead, question, detail: '' });
  }
  const first = firstCodes(draft.situation, understood, code);
  if (first.length > 1) return askFirstOf(draft, first, lead);
  const chosen = chooseCode(draft, code);
  if (chosen.article === null) return withoutArticle(draft, code, understood, lead);
  const tried = recordTried(chosen, said.read(chosen.article), said.words);
  return goOn(tried, code, joined(lead, logLead(draft, understood), triedLead(chosen, tried)));
}

/** No code to be had: the nearest article by words, else a person. */
export function withoutCode(draft: Draft, said: Text | null, lead: string | null): Draft {
  const nearest = nearestWithoutCode(draft);
  if (nearest === undefined) return proposeHandOver(draft, 'noArticle', lead);
  const chosen = chooseArticle(draft, nearest, null);
  const tried = said === null ? chosen : recordTried(chosen, said.read(nearest), said.words);
  return begin(tried, joined(lead, triedLead(chosen, tried)));
}

/** Who has no code is best served by an article without codes: the nearest, or that of the trade. */
function nearestWithoutCode({ situation, case: theCase }: Draft): Article | undefined {
  const { articles } = situation;
  const near = theCase.nearest.flatMap((id) => articles.byId(id) ?? []);
  const isHanging = theCase.answers['code'] === 'hangs';
  const topic = near[0]?.topic ?? (isHanging ? 'windows-update' : undefined);
  return (
    near.find((article) => article.codes.length === 0) ??
    articles.all.find((article) => article.topic === topic && article.codes.length === 0) ??
    near[0]
  );
}

/** Without an article for the code: what it means, and the way to a person. */
export function goOn(draft: Draft, code: string, lead: string | null): Draft {
  if (draft.case.status === 'solved') return draft;
  if (draft.article !== null) return begin(draft, lead);
  const notice = noticeFor(draft);
  if (notice !== null) return askNotice(draft, notice, lead);
  const { noArticle } = dialogText(draft.situation.reader.locale);
  return proposeHandOver(draft, 'noArticle', joined(lead, noArticle(meaningOf(draft, code))));
}

/** A known problem was shown: told when it is over, or helped all the same. */
export function answerNotice(draft: Draft, asked: Asked, value: string): Draft {
  if (value === 'tell') return tellWhenOver(draft, asked);
  const settled = settleHelp(draft, asked);
  const [code] = settled.case.codes;
  return code === undefined ? begin(settled, null) : goOn(settled, code, null);
}

/** By the code, or by another reading of its number: 1722 is RPC, or Windows Installer. */
export function chooseCode(draft: Draft, code: string): Draft {
  const [article] = articlesFor(draft.situation.articles, code);
  return article === undefined ? draft : chooseArticle(draft, article, code);
}

export function chooseArticle(draft: Draft, article: Article, code: string | null): Draft {
  const { id, title } = article;
  return record(draft, { kind: 'articleChosen', article: id, title, code });
}

/** The first card of a chosen article; what earlier cases tried is left out. */
export function begin(draft: Draft, lead: string | null): Draft {
  if (draft.case.status === 'solved') return draft;
  const notice = noticeFor(draft);
  if (notice !== null) return askNotice(draft, notice, lead);
  const left = leaveOutEarlier(draft);
  return advance(left, joined(lead, earlierLead(left)));
}

/** What a log ends with; else the first that has an article; else the first. */
function codeToActOn({ articles }: Situation, { log, codes }: Understanding): string | null {
  const known = codes.find((code) => articlesFor(articles, code).length > 0);
  return log?.code ?? known ?? codes[0] ?? null;
}

function articlesFor(articles: ArticleSource, code: string): readonly Article[] {
  return [code, ...describeCode(code).orElse].flatMap((form) => articles.byCode(form) ?? []);
}

/**
 * Codes of different trades are different problems, and one comes first; those of one trade belong
 * together. So it is with two readings of one number. A log is never asked about.
 */
function firstCodes(
  { articles }: Situation,
  { log, codes }: Understanding,
  code: string,
): readonly string[] {
  if (log !== null) return [];
  const candidates = codes.length > 1 ? codes : [code, ...describeCode(code).orElse];
  const served = candidates.filter((form) => articles.byCode(form) !== undefined);
  const topics = new Set(served.map((form) => articles.byCode(form)?.topic));
  return topics.size > 1 ? served : [];
}

function askFirstOf(draft: Draft, codes: readonly string[], lead: string | null): Draft {
  const { whichFirst } = dialogText(draft.situation.reader.locale);
  return askYesNo(draft, 'firstCode', null, {
    lead,
    question: whichFirst,
    detail: '',
    buttons: (asked) =>
      codes.map((code) => {
        const title = asked.situation.articles.byCode(code)?.title ?? code;
        return answerButton(asked, 'firstCode', code, `${spokenCode(code)}: ${title}`);
      }),
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
  return askWhich(gap, near, words.nearest, joined(lead, meaningOf(draft, code)));
}

/** One question with the nearest articles, and always a person. */
export function askWhich(
  draft: Draft,
  near: readonly Article[],
  question: string,
  lead: string | null,
): Draft {
  return askYesNo(draft, 'whichArticle', null, {
    lead,
    question,
    detail: '',
    buttons: (asked) => [
      ...near.map((article) => chooseButton(asked, article)),
      humanButton(asked),
    ],
  });
}

/** The code, and what it says, in one sentence. */
export function meaningOf(draft: Draft, code: string): string {
  const words = dialogText(draft.situation.reader.locale);
  const { sentence, name, family } = describeCode(code);
  const meaning = sentence ?? (name === null ? null : `${name} (${family}).`);
  const spoken = spokenCode(code);
  return meaning === null ? words.unknownCode(spoken) : words.codeMeans(spoken, meaning);
}

function logLead(draft: Draft, { log }: Understanding): string | null {
  if (log?.code == null) return null;
  const last = log.lines.find((line) => line.code === log.code);
  const others = log.lines
    .filter((line) => line.code !== log.code)
    .map((line) => spokenCode(line.code));
  const { readLog } = dialogText(draft.situation.reader.locale);
  return last === undefined ? null : readLog(spokenCode(last.code), last.line, others);
}
