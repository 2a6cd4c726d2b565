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

type Conversation = Pick<Schema['conversations'], 'id' | 'person_id' | 'time_zone'>;

/** Each call makes a new link; the ones before work until their own time is over. */
export async function carryReply(
  trx: Transact,
  chance: Chance,
  conversation: Conversation,
  publicUrl: string,
  locale: string,
): Promise<Reply> {
  const { link, untilTime } = await newLink(trx, chance, conversation, publicUrl, locale);
  const card = carryCard({ link, qr: qrPicture(link), untilTime }, locale);
  return { kind: 'card', key: `carry:${chance.newId()}`, card };
}

/** Sends a link of its own; not sent any more once it would be of no use. */
export async function mailCarryLink(
  trx: Transact,
  chance: Chance,
  conversation: Conversation,
  to: string,
  publicUrl: string,
  locale: string,
): Promise<void> {
  const { link, untilTime } = await newLink(trx, chance, conversation, publicUrl, locale);
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
  publicUrl: string,
  locale: string,
): Promise<{ readonly link: string; readonly untilTime: string }> {
  const carried = { personId: conversation.person_id, conversationId: conversation.id };
  const secret = await issueCarry(trx, carried, chance);
  const now = chance.now();
  const reader = { locale, timeZone: conversation.time_zone ?? 'UTC' };
  return {
    link: new URL(`/carry/${secret}`, publicUrl).href,
    untilTime: timeOf(now + carryLifeMs, now, reader),
  };
}
