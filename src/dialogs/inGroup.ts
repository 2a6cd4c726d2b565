/** In front of others: an article's short form, and the way to go on in private. Nobody is walked. */
import { spokenCode } from '../knowledge/codes/spoken.js';
import { describeCode } from '../knowledge/codes/describe.js';
import type { Article } from '../knowledge/article.js';
import type { Understanding } from '../knowledge/understanding.js';
import { dialogText } from './dialogs.text.js';
import { timeOf } from './language.js';
import { aboutWhat, noticeAbout } from './notice.js';
import { noticeText } from './notice.text.js';
import type { Decision, Situation, Text } from './situation.js';

/** From 0 to 1: words that point so clearly to an article are enough to name it. */
const sureEnough = 0.5;

export function answerInGroup(situation: Situation, said: Text, privateChat: string): Decision {
  const words = dialogText(situation.reader.locale);
  const understood = said.read(null);
  const [code] = understood.codes;
  const article = articleFor(situation, understood);
  const meaning = code === undefined ? null : describeCode(code).sentence;
  const short =
    article === undefined
      ? words.groupMeaning(code === undefined ? null : spokenCode(code), meaning)
      : words.groupShort(code === undefined ? null : spokenCode(code), article);
  const known = knownProblem(situation, understood, article);
  const text = [short, ...known, words.goPrivate(privateChat)].join('\n\n');
  return {
    changes: [],
    replies: [{ kind: 'text', text }],
    speaker: 'bot',
    caseId: situation.talkedAbout,
  };
}

/** One line where the desk knows of the problem; none where it does not. */
function knownProblem(
  situation: Situation,
  understood: Understanding,
  article: Article | undefined,
): readonly string[] {
  const { notices, articles, now, reader } = situation;
  const notice = noticeAbout(notices, understood.codes, article?.id ?? null);
  if (notice === undefined) return [];
  const words = noticeText(reader.locale);
  const about = aboutWhat(notice, articles);
  const known = `**${words.known(about, timeOf(notice.startsAt, now, reader))}**`;
  return [notice.text === '' ? known : `${known} ${notice.text}`];
}

function articleFor(
  { articles }: Situation,
  { codes, articles: matches }: Understanding,
): Article | undefined {
  const byCode = codes.flatMap((code) => articles.byCode(code) ?? [])[0];
  const best = matches.find(({ confidence }) => confidence >= sureEnough);
  return byCode ?? (best === undefined ? undefined : articles.byId(best.id));
}
