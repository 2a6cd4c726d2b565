/** An article as a card for a conversation: what is wrong, what there is to try, the way to the chat. */
import { cardText } from '../../../dialogs/cards/cards.text.js';
import type { Card, CardElement } from '../../../dialogs/cards/card.js';
import { heading, small, subtle, text, withoutMarks } from '../../../dialogs/cards/text.js';
import { spokenCode } from '../../../knowledge/codes/spoken.js';
import type { Article } from '../../../knowledge/article.js';
import { adaptiveCard, type AdaptiveCard } from '../../render.js';
import { messageExtensionText } from './messageExtension.text.js';

export type Reader = {
  readonly locale: string;
  /** null where there is no app to link to. */
  readonly appId: string | null;
};

const mostCodes = 6;
const mostMethods = 10;

/** No buttons of a case: whoever sees it in the conversation could press them. */
export function articleCard(article: Article, { locale, appId }: Reader): AdaptiveCard {
  const words = messageExtensionText(locale);
  const card: Card = {
    body: articleBody(article, locale),
    plain: plainText(article),
    summary: article.title,
  };
  const message = words.opening(article.codes[0], article.title);
  return withActions(adaptiveCard(card, 'msteams', locale), chatLink(appId, message, words.tryIt));
}

export function articleBody(article: Article, locale: string): readonly CardElement[] {
  const { codes, title, problem, methods } = article;
  const costs = cardText(locale);
  const list = methods
    .slice(0, mostMethods)
    .map((method, index) => `${index + 1}. ${method.title} (${costs.cost(method.cost)})`);
  return [
    ...(codes.length === 0
      ? []
      : [
          subtle(codes.slice(0, mostCodes).map(spokenCode).join(' · '), {
            size: 'Small',
            fontType: 'Monospace',
          }),
        ]),
    heading(title, 'Medium'),
    text(problem),
    small(messageExtensionText(locale).methods(methods.length)),
    text(list.join('\n')),
  ];
}

export function plainText({ title, problem, methods }: Article): string {
  const list = methods
    .slice(0, mostMethods)
    .map((method, index) => `${index + 1}. ${method.title}`);
  return withoutMarks([title, problem, ...list].join('\n'));
}

export function chatLink(appId: string | null, message: string, title: string) {
  if (appId === null) return [];
  const address = new URL('https://teams.microsoft.com/l/chat/0/0');
  address.searchParams.set('users', `28:${appId}`);
  address.searchParams.set('message', message);
  return [{ type: 'Action.OpenUrl', title, url: address.href }];
}

export function withActions(card: AdaptiveCard, actions: readonly object[]): AdaptiveCard {
  return actions.length === 0 ? card : { ...card, actions };
}
