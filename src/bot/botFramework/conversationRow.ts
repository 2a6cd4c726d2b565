/** The row of the conversation that an activity belongs to; written when it is new. */
import { lockConversation } from '../../storage/lockConversation.js';
import { keepName } from '../../people/names.js';
import { personBy } from '../../people/identity.js';
import type { Chance } from '../../people/session.js';
import type { Schema } from '../../storage/schema.js';
import type { Transact } from '../../storage/storage.js';
import { settleConversation } from './address.js';
import { clientInfoOf, type InboundActivity } from './inboundActivity.js';
import { resumeOutbox } from './outbox/outboxRows.js';
import { readReference, referenceOf } from './reference.js';
import type { Sender } from './sender.js';

type Conversation = Schema['conversations'];

/** Locked. How it is reached follows what came last; who writes can be written to again. */
export async function conversationFor(
  trx: Transact,
  activity: InboundActivity,
  sender: Sender,
  chance: Chance,
): Promise<Conversation> {
  const personId = await personBy(trx, sender.identity, chance);
  await keepName(trx, personId, activity.from.name ?? '');
  const id = await settleConversation(trx, sender.address, chance.newId);
  await trx
    .insertInto('conversations')
    .values({ ...newRow(sender, personId, chance.now()), id })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  const before = await lockConversation(trx, id);
  if (before === undefined) throw new Error('a conversation that was written is not there');
  if (readReference(before.reference)?.stopped === true) {
    await resumeOutbox(trx, before.id, chance.now());
  }
  const clientInfo = clientInfoOf(activity);
  return trx
    .updateTable('conversations')
    .set({
      reference: JSON.stringify(referenceOf(activity)),
      locale: activity.locale ?? clientInfo?.locale ?? before.locale,
      time_zone: knownZone(clientInfo?.timezone) ?? before.time_zone,
    })
    .where('id', '=', before.id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Times are written with it, which throws for a name that this machine does not know. */
function knownZone(name: string | null | undefined): string | null {
  if (name == null || name === '') return null;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

function newRow({ channel }: Sender, personId: string, now: number): Omit<Conversation, 'id'> {
  return {
    channel,
    person_id: personId,
    reference: null,
    watermark: 0,
    inbox_place: 0,
    last_timestamp: 0,
    started_at: null,
    case_id: null,
    browser_platform: null,
    locale: null,
    time_zone: null,
    plain: null,
    created_at: now,
  };
}
