/** A button of a card (Action.Execute): a turn like any other, and the folded card as its answer. */
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { Named } from './accept.js';
import { botFrameworkText } from './botFramework.text.js';
import type { BotAnswer } from './door.js';
import { cardAnswer, notice } from './invokeAnswer.js';
import { cardIn, channelActivity } from './outbox/channelActivity.js';
import { replacementFor } from './outbox/outboxRows.js';
import { refreshOf, withRefresh } from './outbox/refresh.js';
import { cardOf } from './outbox/sentCards.js';
import { cardNow } from './outbox/shownCards.js';
import type { ReceivePorts } from './receivePorts.js';
import { referenceOf } from './reference.js';
import type { Sender } from './sender.js';
import { accept } from './accept.js';
import { conversationAt } from './address.js';
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
  const asked = refreshOf(payload);
  if (asked !== null || press.trigger === 'automatic') {
    return asItStands(ports, activity, sender, asked ?? cardOf(payload));
  }
  const patience = new AbortController();
  const late = wait(answerWithinMs, notice(words.takesLonger), { ref: false });
  const done = run(ports, activity, sender, payload, patience.signal).catch((error: unknown) => {
    ports.log.error({ err: error, activityId: activity.id }, 'press not taken');
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
  const { id: inboxId, conversationId } = await ports.storage.write((trx) =>
    accept(trx, activity, sender, { kind: 'press', payload }, ports.chance),
  );
  const end = turnEnd(ports.storage, { conversationId, inboxId }, signal);
  ports.wake(conversationId);
  await end;
  const key = cardOf(payload);
  const body = key === null ? null : await replacementFor(ports.storage, conversationId, key);
  return drawn(ports, activity, key, body, botFrameworkText(activity.locale ?? 'en').seeBelow);
}

/** Nobody pressed: nothing is written, and nothing is sent. */
async function asItStands(
  ports: ReceivePorts,
  activity: Named,
  { address }: Sender,
  key: string | null,
): Promise<BotAnswer> {
  const conversationId = await conversationAt(ports.storage.db, address);
  const isKnown = conversationId !== null && key !== null;
  const body = isKnown ? await cardNow(ports.storage, conversationId, key) : null;
  return drawn(ports, activity, key, body, '');
}

function drawn(
  { forceSubmit }: ReceivePorts,
  activity: Named,
  key: string | null,
  body: string | null,
  otherwise: string,
): BotAnswer {
  if (body === null) return notice(otherwise);
  const shown = withRefresh(channelActivity(body, forceSubmit), key, referenceOf(activity));
  const card = cardIn(shown);
  return card === null ? notice(otherwise) : cardAnswer(card);
}
