/**
 * A link that carries a chat was opened in Teams (`handoff/action`): whoever opens it is the person
 * who made it, and the open case goes on here. Teams wants an answer without a body.
 */
import { z } from 'zod';
import { joinPersons } from '../../cases/joinPersons.js';
import { hasEnded } from '../../cases/status.js';
import { appendEvents, loadCase } from '../../cases/store.js';
import { foldedAway } from '../../dialogs/spend.js';
import { spendCarry, type Carried } from '../../people/carry.js';
import type { Chance } from '../../people/session.js';
import type { Schema } from '../../storage/schema.js';
import type { Transact } from '../../storage/storage.js';
import { putInInbox } from '../inbox.js';
import { bot, sendOut } from '../outgoing.js';
import { readerOf } from '../reader.js';
import type { Incoming } from '../turn.js';
import { arrivedBefore, type Named } from './accept.js';
import { conversationFor } from './conversationRow.js';
import { lockConversation } from '../../storage/lockConversation.js';
import type { BotAnswer } from './door.js';
import { isPersonal } from './inboundActivity.js';
import type { ReceivePorts } from './receivePorts.js';
import type { Sender } from './sender.js';

const Value = z.object({ continuation: z.string().regex(/^[0-9A-F]{64}$/) });

type Conversation = Schema['conversations'];

export async function takeUpCarried(
  ports: ReceivePorts,
  activity: Named,
  sender: Sender,
): Promise<BotAnswer> {
  const { data: value } = Value.safeParse(activity.value);
  if (value === undefined || !isPersonal(activity)) return { status: 400, body: undefined };
  const { here, touched } = await ports.storage.write((trx) =>
    redeem(ports, trx, activity, sender, value.continuation),
  );
  ports.storage.announce(touched);
  ports.wake(here);
  return { status: 200, body: undefined };
}

/** The conversation that it was opened in, and those in which something is new. */
type Redeemed = { readonly here: string; readonly touched: readonly string[] };

async function redeem(
  { chance }: ReceivePorts,
  trx: Transact,
  activity: Named,
  sender: Sender,
  secret: string,
): Promise<Redeemed> {
  const here = await conversationFor(trx, activity, sender, chance);
  const place = { channel: here.channel, conversationId: here.id };
  if ((await arrivedBefore(trx, place, activity.id)) !== null) {
    return { here: here.id, touched: [] };
  }
  const now = chance.now();
  const carried = await spendCarry(trx, secret, now);
  const isMine =
    carried !== undefined &&
    (await joinPersons(trx, { from: here.person_id, into: carried.personId, now }));
  const link = carried === undefined ? 'gone' : isMine ? 'good' : 'others';
  const caseId = isMine ? await moveHere(trx, carried, here, chance) : null;
  const incoming: Incoming = { kind: 'carried', caseId, link };
  await putInInbox(trx, {
    id: chance.newId(),
    ...place,
    activityId: activity.id,
    incoming,
    at: now,
  });
  return { here: here.id, touched: isMine ? [here.id, carried.conversationId] : [here.id] };
}

/** The open case of the chat that the link was made in; null where there is none. */
async function moveHere(
  trx: Transact,
  { personId, conversationId }: Carried,
  here: Conversation,
  chance: Chance,
): Promise<string | null> {
  const there = await lockConversation(trx, conversationId);
  const theCase = there?.case_id == null ? undefined : await loadCase(trx, there.case_id);
  if (there === undefined || theCase === undefined || hasEnded(theCase.status)) return null;
  const now = chance.now();
  const place = { conversationId: here.id, channel: here.channel };
  const fact = { kind: 'carried', personId, ...place } as const;
  await appendEvents(trx, theCase.id, [{ ...fact, seq: theCase.seq + 1, at: now }]);
  await sendOut(trx, {
    conversation: there,
    caseId: theCase.id,
    speaker: bot,
    replies: foldedAway(theCase, now, readerOf(there)),
    now,
    newId: chance.newId,
  });
  await trx
    .updateTable('conversations')
    .set({ case_id: theCase.id })
    .where('id', '=', here.id)
    .execute();
  return theCase.id;
}
