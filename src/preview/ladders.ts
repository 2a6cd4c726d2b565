/** The cards of an article for each of its Windows versions, in the form that either channel takes. */
import { adaptiveCard } from '../bot/render.js';
import { withoutMarks } from '../dialogs/cards/text.js';
import type { Article } from '../knowledge/article.js';
import { platformName } from '../knowledge/platform.js';
import type { Ladder, SheetCard } from './articleSheet.js';
import { climbWhole, type ClimbedCard } from './climb.js';

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
