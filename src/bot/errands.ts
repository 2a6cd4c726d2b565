/** Carries out what a decision asks for beside talking, in the turn's transaction. */
import { dialogText } from '../dialogs/dialogs.text.js';
import type { Errand, Reply } from '../dialogs/situation.js';
import type { Schema } from '../storage/schema.js';
import type { Transact } from '../storage/storage.js';
import { carryAddress, carryReply, mailCarryLink } from './carryLink.js';
import type { TurnPorts } from './turnPorts.js';

type Conversation = Schema['conversations'];

const maxMailsADay = 3;
const dayMs = 24 * 60 * 60 * 1000;

/** Each errand becomes the replies that tell of it. */
export async function runErrands(
  ports: TurnPorts,
  trx: Transact,
  conversation: Conversation,
  replies: readonly (Reply | Errand)[],
): Promise<readonly Reply[]> {
  const done: Reply[] = [];
  for (const reply of replies) {
    done.push(...(isErrand(reply) ? await run(ports, trx, conversation, reply) : [reply]));
  }
  return done;
}

function isErrand(reply: Reply | Errand): reply is Errand {
  return reply.kind === 'carry' || reply.kind === 'carryMail';
}

async function run(
  ports: TurnPorts,
  trx: Transact,
  conversation: Conversation,
  errand: Errand,
): Promise<readonly Reply[]> {
  const { canMail } = ports;
  const address = carryAddress(ports);
  const locale = conversation.locale ?? 'en';
  const words = dialogText(locale);
  const say = (text: string): Reply => ({ kind: 'text', text });
  if (address === null) return [say(words.noLink)];
  if (isInTeams(ports, conversation)) return [say(words.isInTeams)];
  if (errand.kind === 'carry') {
    const card = await carryReply(trx, ports, conversation, address, locale);
    return canMail ? [card, say(words.orByMail)] : [card];
  }
  if (await hasEnoughMail(trx, conversation.person_id, ports.now())) {
    return [say(words.tooManyMails)];
  }
  await mailCarryLink(trx, ports, conversation, errand.to, address, locale);
  return [say(words.mailSent)];
}

/** Teams on the phone shows the same chat. */
function isInTeams({ teamsAppId }: TurnPorts, { channel }: Conversation): boolean {
  return teamsAppId != null && channel === 'msteams';
}

async function hasEnoughMail(trx: Transact, personId: string, now: number): Promise<boolean> {
  const rows = await trx
    .selectFrom('deliveries')
    .select('id')
    .where('person_id', '=', personId)
    .where('created_at', '>', now - dayMs)
    .execute();
  return rows.length >= maxMailsADay;
}
