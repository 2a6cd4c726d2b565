/** A button of a card (Action.Execute): a turn like any other, and the folded card as its answer. */
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { Named } from './accept.js';
import { botFrameworkText } from './botFramework.text.js';
import type { BotAnswer } from './door.js';
import { cardAnswer, notice } from './invokeAnswer.js';
import { cardIn, channelActivity } from './outbox/channelActivity.js';
import { replacementFor } from './outbox/outboxRows.js';
import { cardOf } from './outbox/sentCards.js';
import type { ReceivePorts } from './receivePorts.js';
import type { Sender } from './sender.js';
import { accept } from './accept.js';
import { turnEnd } from './turnEnd.js';

/** Teams shows an error after ten. */
const answerWithinMs = 4_500;

const maxPayloadLength = 16 * 1024;

const Execute = z.object({
  action: z.object({
    type: z.literal('Action.Execute'),
    data: z
      .record(z.string(), z.unknown())
      .refine((data) => JSON.stringify(data).length <= maxPayloadLength),
  }),
  /** 'automatic' where nobody pressed and a client only wants to know how things stand. */
  trigger: z.string().nullish(),
});

export async function pressCard(
  ports: ReceivePorts,
  activity: Named,
  sender: Sender,
): Promise<BotAnswer> {
  const words = botFrameworkText(activity.locale ?? 'en');
  const { data: press } = Execute.safeParse(activity.value);
  if (press === undefined) return notice(words.cannotUse);
  const payload = press.action.data;
  if (press.trigger === 'automatic') return folded(ports, sender, payload, '');
  const patience = new AbortController();
  const late = wait(answerWithinMs, notice(words.takesLonger), { ref: false });
  const done = run(ports, activity, sender, payload, patience.signal).catch((error: unknown) => {
    ports.log.error({ err: error, conversationId: sender.conversationId }, 'press not taken');
    return notice(words.notReached);
  });
  const answer = await Promise.race([done, late]);
  patience.abort();
  return answer;
}

/** Goes on where the client does not wait any more: what comes of it is sent. */
async function run(
  ports: ReceivePorts,
  activity: Named,
  sender: Sender,
  payload: object,
  signal: AbortSignal,
): Promise<BotAnswer> {
  const { conversationId } = sender;
  const { id: inboxId } = await ports.storage.write((trx) =>
    accept(trx, activity, sender, { kind: 'press', payload }, ports.chance),
  );
  const end = turnEnd(ports.storage, { conversationId, inboxId }, signal);
  ports.wake(conversationId);
  await end;
  return folded(ports, sender, payload, botFrameworkText(activity.locale ?? 'en').seeBelow);
}

async function folded(
  { storage, forceSubmit }: ReceivePorts,
  { conversationId }: Sender,
  payload: unknown,
  otherwise: string,
): Promise<BotAnswer> {
  const key = cardOf(payload);
  const body = key === null ? null : await replacementFor(storage, conversationId, key);
  const card = body === null ? null : cardIn(channelActivity(body, forceSubmit));
  return card === null ? notice(otherwise) : cardAnswer(card);
}
