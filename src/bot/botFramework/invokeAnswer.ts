/** What the press of an Action.Execute is answered with: a card in its place, or a line beside it. */
import type { BotAnswer } from './door.js';

export function cardAnswer(card: unknown): BotAnswer {
  const type = 'application/vnd.microsoft.card.adaptive';
  return { status: 200, body: { statusCode: 200, type, value: card } };
}

export function notice(text: string): BotAnswer {
  const type = 'application/vnd.microsoft.activity.message';
  return { status: 200, body: { statusCode: 200, type, value: text } };
}
