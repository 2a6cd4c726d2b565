/** Carries out what a decision asks for beside talking, in the turn's transaction. */
import type { Case } from '../cases/case.js';
import { follow } from '../cases/notices.js';
import { notePlace } from '../cases/places.js';
import { readOutlook } from '../desk/readOutlook.js';
import { noticeText } from '../dialogs/notice.text.js';
import { dialogText } from '../dialogs/dialogs.text.js';
import { joined } from '../dialogs/language.js';
import type { Errand, Reply } from '../dialogs/situation.js';
import { standing, tellsPlace } from '../dialogs/waiting.js';
import type { Schema } from '../storage/schema.js';
import type { Transact } from '../storage/storage.js';
import { carryAddress, carryReply, mailCarryLink } from './carryLink.js';
import { readerOf } from './reader.js';
import type { TurnPorts } from './turnPorts.js';

export type ErrandPorts = {
  readonly ports: TurnPorts;
  readonly trx: Transact;
  readonly conversation: Schema['conversations'];
  /** As it stands after what was decided; undefined where there is none. */
  readonly current: Case | undefined;
};

const maxMailsADay = 3;
const dayMs = 24 * 60 * 60 * 1000;

/** Each errand becomes the replies that tell of it. */
export async function runErrands(
  inside: ErrandPorts,
  replies: readonly (Reply | Errand)[],
): Promise<readonly Reply[]> {
  const done: Reply[] = [];
  for (const reply of replies) done.push(...(await run(inside, reply)));
  return done;
}

async function run(inside: ErrandPorts, reply: Reply | Errand): Promise<readonly Reply[]> {
  switch (reply.kind) {
    case 'text':
    case 'card':
    case 'replace':
      return [reply];
    case 'standing':
      return [say(await withStanding(inside, reply.lead))];
    case 'follow':
      return [say(await followNotice(inside, reply.notice))];
    case 'carry':
    case 'carryMail':
      return carry(inside, reply);
  }
}

function say(text: string): Reply {
  return { kind: 'text', text };
}

async function withStanding(
  { ports, trx, conversation, current }: ErrandPorts,
  lead: string,
): Promise<string> {
  const { deskSettings, now } = ports;
  if (deskSettings === null || current === undefined) return lead;
  const outlook = await readOutlook(trx, deskSettings, current, now());
  if (tellsPlace(outlook)) await notePlace(trx, current, outlook.ahead);
  return joined(lead, standing(outlook, now(), readerOf(conversation))) ?? lead;
}

async function followNotice(
  { ports, trx, conversation }: ErrandPorts,
  noticeId: string,
): Promise<string> {
  const { id: conversationId, person_id: personId } = conversation;
  const isOpen = await follow(trx, { noticeId, personId, conversationId, at: ports.now() });
  const { willTell, isOver } = noticeText(readerOf(conversation).locale);
  return isOpen ? willTell : isOver;
}

async function carry(
  { ports, trx, conversation }: ErrandPorts,
  errand: Extract<Errand, { kind: 'carry' | 'carryMail' }>,
): Promise<readonly Reply[]> {
  const { locale } = readerOf(conversation);
  const words = dialogText(locale);
  const address = carryAddress(ports);
  if (address === null) return [say(words.noLink)];
  if (isInTeams(ports, conversation)) return [say(words.isInTeams)];
  if (errand.kind === 'carry') {
    const card = await carryReply(trx, ports, conversation, address, locale);
    return ports.canMail ? [card, say(words.orByMail)] : [card];
  }
  if (await hasEnoughMail(trx, conversation.person_id, ports.now())) {
    return [say(words.tooManyMails)];
  }
  await mailCarryLink(trx, ports, conversation, errand.to, address, locale);
  return [say(words.mailSent)];
}

/** Teams on the phone shows the same chat. */
function isInTeams({ teamsAppId }: TurnPorts, { channel }: ErrandPorts['conversation']): boolean {
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
