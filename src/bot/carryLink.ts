/** Takes a chat to another device: a link that works once, on a card or by mail. */
import { carryLifeMs, issueCarry } from '../people/carry.js';
import type { Chance } from '../people/session.js';
import { carryCard } from '../dialogs/cards/carryCard.js';
import { carryText } from '../dialogs/cards/carry.text.js';
import { timeOf } from '../dialogs/language.js';
import type { Reply } from '../dialogs/situation.js';
import type { Schema } from '../storage/schema.js';
import type { Transact } from '../storage/storage.js';
import { queueMail } from './mail/queueMail.js';
import { qrPicture } from './qrPicture.js';
import type { TurnPorts } from './turnPorts.js';

type Conversation = Pick<Schema['conversations'], 'id' | 'person_id' | 'time_zone'>;

/** The link that carries this secret. */
export type CarryAddress = (secret: string) => string;

/**
 * To the bot's chat in Teams where there is one, else to our own page; null where neither is set up.
 * Teams hands `continuation` to the bot when the chat opens.
 */
export function carryAddress({
  publicUrl,
  teamsAppId,
}: Pick<TurnPorts, 'publicUrl' | 'teamsAppId'>): CarryAddress | null {
  if (teamsAppId != null) {
    const chat = `https://teams.microsoft.com/l/chat/0/0?users=28:${teamsAppId}`;
    return (secret) => `${chat}&continuation=${secret}`;
  }
  return publicUrl === null ? null : (secret) => new URL(`/carry/${secret}`, publicUrl).href;
}

/** Each call makes a new link; the ones before work until their own time is over. */
export async function carryReply(
  trx: Transact,
  chance: Chance,
  conversation: Conversation,
  address: CarryAddress,
  locale: string,
): Promise<Reply> {
  const { link, untilTime } = await newLink(trx, chance, conversation, address, locale);
  const card = carryCard({ link, qr: qrPicture(link), untilTime }, locale);
  return { kind: 'card', key: `carry:${chance.newId()}`, card };
}

/** Sends a link of its own; not sent any more once it would be of no use. */
export async function mailCarryLink(
  trx: Transact,
  chance: Chance,
  conversation: Conversation,
  to: string,
  address: CarryAddress,
  locale: string,
): Promise<void> {
  const { link, untilTime } = await newLink(trx, chance, conversation, address, locale);
  const words = carryText(locale);
  const now = chance.now();
  await queueMail(trx, {
    id: chance.newId(),
    to,
    subject: words.mailSubject,
    text: words.mailText(link, untilTime),
    personId: conversation.person_id,
    now,
    uselessAt: now + carryLifeMs,
  });
}

async function newLink(
  trx: Transact,
  chance: Chance,
  conversation: Conversation,
  address: CarryAddress,
  locale: string,
): Promise<{ readonly link: string; readonly untilTime: string }> {
  const carried = { personId: conversation.person_id, conversationId: conversation.id };
  const secret = await issueCarry(trx, carried, chance);
  const now = chance.now();
  const reader = { locale, timeZone: conversation.time_zone ?? 'UTC' };
  return {
    link: address(secret),
    untilTime: timeOf(now + carryLifeMs, now, reader),
  };
}
