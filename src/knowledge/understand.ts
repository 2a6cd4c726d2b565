/** Reads one message once: codes, Windows version, what was tried, what it means as a reply. */
import type { Article } from './article.js';
import { equivalentCodes } from './codes/equivalent.js';
import { codesOf, mentionsIn } from './codes/find.js';
import type { LibraryLookup } from './lookup.js';
import { intentOf } from './reading/intent.js';
import type { ReplyContext } from './reading/intent.js';
import { readLog } from './reading/log.js';
import { platformIn } from './reading/platform.js';
import { readMessage } from './reading/tokens.js';
import { triedIn } from './reading/tried.js';
import { wordsOf } from './reading/words.js';
import type { ArticleMatch, Understanding } from './understanding.js';

export type Reading = {
  /** The article whose method is on screen; null where none is. */
  readonly article: Article | null;
  readonly library: LibraryLookup;
};

const mostArticles = 3;

/** The first lines of a long text say what it is about. */
const searched = 600;

export function understand(text: string, { article, library }: Reading): Understanding {
  const message = readMessage(text);
  const mentions = mentionsIn(message, (code) => library.byCode(code) !== undefined);
  const { codes, guessed } = codesOf(mentions);
  const log = readLog(message, mentions, (code) => library.byCode(code) !== undefined);
  const { tried, fixedBy } =
    article && !log ? triedIn(text, article) : { tried: [], fixedBy: null };
  return {
    codes,
    guessed,
    platform: platformIn(message),
    tried,
    fixedBy,
    intent: intentOf(log ? '' : text, replyContext(codes, article)),
    articles: articlesFor(text, log?.code ?? null, { codes, guessed, library }),
    log,
  };
}

/** Codes that the article lists, or that one of its methods leads to, are no new problem. */
function replyContext(codes: readonly string[], article: Article | null): ReplyContext {
  const known = new Set(article ? codesWithin(article).flatMap(equivalentCodes) : []);
  return {
    foreignCodes: codes.filter((code) => !known.has(code)),
    ownCodes: codes.filter((code) => known.has(code)),
    atHand: article !== null,
    subject: article ? subjectOf(article) : new Set(),
  };
}

const subjects = new WeakMap<Article, ReadonlySet<string>>();

/** The words that an article is about. */
function subjectOf(article: Article): ReadonlySet<string> {
  const known = subjects.get(article);
  if (known) return known;
  const subject = new Set(wordsOf([article.topic, article.title, ...article.symptoms].join(' ')));
  subjects.set(article, subject);
  return subject;
}

function codesWithin(article: Article): readonly string[] {
  const stages = article.methods
    .flatMap(({ variants }) => variants)
    .flatMap((variant) => variant.stages);
  return [...article.codes, ...stages.flatMap(({ ifYouSee }) => ifYouSee.map(({ code }) => code))];
}

type Found = {
  readonly codes: readonly string[];
  readonly guessed: readonly string[];
  readonly library: LibraryLookup;
};

/** By code first, and only a repaired one leaves a doubt; then by words. */
function articlesFor(text: string, first: string | null, found: Found): readonly ArticleMatch[] {
  const { codes, guessed, library } = found;
  const byCode = (first === null ? codes : [first, ...codes]).flatMap(
    (code): readonly ArticleMatch[] => {
      const article = library.byCode(code);
      if (!article) return [];
      return [
        { id: article.id, topic: article.topic, confidence: guessed.includes(code) ? 0.8 : 1 },
      ];
    },
  );
  const byWords = library.search(text.slice(0, searched));
  const all = new Map<string, ArticleMatch>();
  for (const match of [...byCode, ...byWords]) if (!all.has(match.id)) all.set(match.id, match);
  return [...all.values()].slice(0, mostArticles);
}
