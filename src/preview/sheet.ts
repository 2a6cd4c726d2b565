/** One article as its author sees it: the page as it stands, what is wrong with it, and its cards. */
import { adaptiveCard, type AdaptiveCard } from '../bot/render.js';
import { withoutMarks } from '../dialogs/cards/text.js';
import type { Article } from '../knowledge/article.js';
import type { Problem } from '../knowledge/article/problem.js';
import { platformName, type PlatformId } from '../knowledge/platform.js';
import { climbWhole, type ClimbedCard } from './climb.js';

export type ArticleSheet = {
  readonly file: string;
  /** null where the page has never been readable. */
  readonly id: string | null;
  readonly title: string;
  /** The file as it is now. */
  readonly source: string;
  readonly problems: readonly SheetProblem[];
  /** Why people do not see this page as it stands; null where they do. */
  readonly unseen: Unseen | null;
  /** One for each Windows version; empty where there is nothing to show yet. */
  readonly ladders: readonly Ladder[];
};

/** `broken`: the cards are those of the last version without a mistake. */
export type Unseen = 'broken' | 'off' | 'replaced';

export type SheetProblem = Omit<Problem, 'file'>;

export type Ladder = {
  readonly platform: PlatformId | null;
  readonly name: string;
  readonly cards: readonly SheetCard[];
};

export type SheetCard = {
  readonly caption: string;
  readonly chat: AdaptiveCard;
  readonly teams: AdaptiveCard;
  /** For channels without cards. */
  readonly plain: string;
};

const locale = 'en';

export function laddersOf(article: Article): readonly Ladder[] {
  const platforms = article.platforms.length === 0 ? [null] : article.platforms;
  return platforms.map((platform) => ({
    platform,
    name: platform === null ? 'Every Windows' : platformName(platform),
    cards: climbWhole(article, platform, locale).map((climbed) => sheetCard(article, climbed)),
  }));
}

function sheetCard(article: Article, climbed: ClimbedCard): SheetCard {
  return {
    caption: captionOf(article, climbed),
    chat: adaptiveCard(climbed.card, 'directline', locale),
    teams: adaptiveCard(climbed.card, 'msteams', locale),
    plain: climbed.card.plain,
  };
}

function captionOf(article: Article, { kind, method, stage, card }: ClimbedCard): string {
  const title = article.methods.find(({ id }) => id === method)?.title ?? null;
  if (kind === 'question') return `Asked first: ${withoutMarks(card.summary)}`;
  return stage === 0 ? (title ?? '') : `${title ?? ''}, stage ${stage + 1}`;
}
