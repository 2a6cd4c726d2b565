/** One row of the outbox: claimed, sent, and what came of it written down. */
import type { Storage, Transact } from '../../../storage/storage.js';
import { lockConversation } from '../../../storage/lockConversation.js';
import { teamsChannel } from '../inboundActivity.js';
import { readReference, type Reference } from '../reference.js';
import type { Sdk } from '../sdk.js';
import type { OutgoingActivity } from '../sending.js';
import { aboutFailure } from './aboutFailure.js';
import { afterFailure, type Next } from './afterFailure.js';
import { cardIn, channelActivity } from './channelActivity.js';
import { withRefresh } from './refresh.js';
import { reopenChat } from './reopenChat.js';
import {
  lease,
  markFailed,
  markSent,
  oldestOpen,
  tryAgainAt,
  type OutboxRow,
} from './outboxRows.js';
import { activityShowing, rememberCard } from './sentCards.js';
import { keepShown } from './shownCards.js';
import { stopSending } from './stopped.js';

export type DeliveryPorts = {
  readonly storage: Storage;
  readonly sdk: Sdk;
  readonly now: () => number;
  readonly newId: () => string;
  readonly forceSubmit: boolean;
  readonly log: {
    warn(fields: object, message: string): void;
    error(fields: object, message: string): void;
  };
};

/** `later`: nothing can be sent before that time. */
export type Delivered =
  | { readonly kind: 'next' }
  | { readonly kind: 'later'; readonly at: number }
  | { readonly kind: 'nothing' };

type Claimed = {
  readonly kind: 'claimed';
  readonly row: OutboxRow;
  readonly to: Reference;
  /** The activity that is to be replaced; null for what is new. */
  readonly shownAs: string | null;
};

export async function deliver(ports: DeliveryPorts, conversationId: string): Promise<Delivered> {
  const claim = await ports.storage.write((trx) => claimOldest(ports, trx, conversationId));
  if (claim.kind !== 'claimed') return claim;
  // Of all channels only Teams knows Action.Execute.
  const submits = ports.forceSubmit || claim.to.channelId !== teamsChannel;
  const plain = channelActivity(claim.row.body, submits);
  const activity = withRefresh(plain, claim.row.card_key, claim.to);
  let id: string | null;
  try {
    id = await sendTo(ports.sdk, claim, activity);
  } catch (error) {
    return afterwards(ports, claim, activity, error);
  }
  await ports.storage.write((trx) => noteSent(ports, trx, claim, activity, id));
  return { kind: 'next' };
}

/** The conversation's row is locked meanwhile, so that of several processes one gets it. */
async function claimOldest(
  ports: DeliveryPorts,
  trx: Transact,
  conversationId: string,
): Promise<Claimed | Delivered> {
  const conversation = await lockConversation(trx, conversationId);
  const row = await oldestOpen(trx, conversationId);
  const to = readReference(conversation?.reference ?? null);
  if (conversation === undefined || row === undefined || to === null) return { kind: 'nothing' };
  if (to.stopped) {
    await stopSending(trx, conversation, ports);
    return { kind: 'nothing' };
  }
  const now = ports.now();
  if (row.next_at > now) return { kind: 'later', at: row.next_at };
  await keepShown(trx, row, now);
  const shownAs =
    row.kind === 'replace' && row.card_key !== null
      ? await activityShowing(trx, conversationId, row.card_key)
      : null;
  if (row.kind === 'replace' && shownAs === null) {
    await markSent(trx, row, now);
    return { kind: 'next' };
  }
  await lease(trx, row, now);
  return { kind: 'claimed', row: { ...row, attempts: row.attempts + 1 }, to, shownAs };
}

/** The id of what was sent; null for a replacement. */
async function sendTo(
  sdk: Sdk,
  { to, shownAs }: Claimed,
  activity: OutgoingActivity,
): Promise<string | null> {
  if (shownAs === null) return sdk.send(to, activity);
  await sdk.update(to, shownAs, activity);
  return null;
}

async function noteSent(
  { now }: DeliveryPorts,
  trx: Transact,
  { row }: Claimed,
  activity: OutgoingActivity,
  id: string | null,
): Promise<void> {
  await markSent(trx, row, now());
  if (id !== null && id !== '' && row.card_key !== null && cardIn(activity) !== null) {
    await rememberCard(trx, row.conversation_id, row.card_key, id);
  }
}

async function afterwards(
  ports: DeliveryPorts,
  claim: Claimed,
  activity: OutgoingActivity,
  error: unknown,
): Promise<Delivered> {
  const next = afterFailure(error, claim.row.attempts);
  if (next.kind !== 'reopen') return settle(ports, claim.row, next, error);
  // A card that is gone needs no folding any more.
  if (claim.shownAs !== null) {
    await ports.storage.write((trx) => markSent(trx, claim.row, ports.now()));
    return { kind: 'next' };
  }
  if (!claim.to.isPersonal) return settle(ports, claim.row, { kind: 'giveUp' }, error);
  let id: string;
  try {
    const to = await reopenChat(ports, claim.row.conversation_id, claim.to);
    id = await ports.sdk.send(to, activity);
  } catch (again) {
    const then = afterFailure(again, claim.row.attempts);
    return settle(ports, claim.row, then.kind === 'reopen' ? { kind: 'giveUp' } : then, again);
  }
  await ports.storage.write((trx) => noteSent(ports, trx, claim, activity, id));
  return { kind: 'next' };
}

async function settle(
  ports: DeliveryPorts,
  row: OutboxRow,
  next: Exclude<Next, { kind: 'reopen' }>,
  error: unknown,
): Promise<Delivered> {
  const { storage, log, now } = ports;
  const fields = {
    conversationId: row.conversation_id,
    attempts: row.attempts,
    ...aboutFailure(error),
  };
  switch (next.kind) {
    case 'wait': {
      const at = now() + next.ms;
      await storage.write((trx) => tryAgainAt(trx, row.id, at));
      log[next.tellOperator ? 'error' : 'warn'](fields, 'a message is sent again later');
      return { kind: 'later', at };
    }
    case 'stop':
      await storage.write(async (trx) => {
        const conversation = await lockConversation(trx, row.conversation_id);
        if (conversation !== undefined) await stopSending(trx, conversation, ports);
      });
      log[next.tellOperator ? 'error' : 'warn'](fields, 'a chat can not be written to');
      return { kind: 'nothing' };
    case 'giveUp':
      await storage.write((trx) => markFailed(trx, row.id));
      log.error(fields, 'a message could not be delivered');
      return { kind: 'next' };
  }
}
