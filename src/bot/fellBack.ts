/** Nobody falls back in the queue without a word: whoever was told a better place is told the new one. */
import { loadCase } from '../cases/store.js';
import { readOutlook } from '../desk/readOutlook.js';
import { rank } from '../desk/queueOrder.js';
import { openDesk, type DeskSettings } from '../desk/settings/deskSettings.js';
import { teamOf } from '../desk/teams.js';
import { standing, tellsPlace } from '../dialogs/waiting.js';
import { waitingText } from '../dialogs/waiting.text.js';
import { lockConversation } from '../storage/lockConversation.js';
import type { Storage, Transact } from '../storage/storage.js';
import { bot, sendOut } from './outgoing.js';

export type FellBackPorts = {
  readonly storage: Storage;
  readonly deskSettings: DeskSettings | null;
  readonly now: () => number;
  readonly newId: () => string;
};

/** After so long it is told again: where many come first, a message for each would be a flood. */
const againAfterMs = 15 * 60_000;

/** Answers with the chats in which it was said. */
export async function tellWhoFellBack(ports: FellBackPorts): Promise<readonly string[]> {
  const told: string[] = [];
  for (const waiting of await whoFellBack(ports)) {
    const isTold = await ports.storage.write((trx) => tellOne(ports, trx, waiting));
    if (isTold) told.push(waiting.conversationId);
  }
  ports.storage.announce(told);
  return told;
}

type Waiting = { readonly caseId: string; readonly conversationId: string };

async function whoFellBack({
  storage,
  deskSettings,
  now,
}: FellBackPorts): Promise<readonly Waiting[]> {
  const rows = await storage.db
    .selectFrom('cases')
    .leftJoin('places', (join) =>
      join
        .onRef('places.case_id', '=', 'cases.id')
        .onRef('places.since', '=', 'cases.waiting_since'),
    )
    .select(['cases.id', 'conversation_id', 'team', 'ahead', 'fell_at'])
    .where('status', '=', 'waiting')
    .orderBy((eb) => rank(eb))
    .orderBy('waiting_since')
    .orderBy('cases.id')
    .execute();
  const before = new Map<string, number>();
  return rows.flatMap(({ id: caseId, conversation_id: conversationId, team, ahead, fell_at }) => {
    const { id } = teamOf(deskSettings ?? openDesk, team);
    const place = before.get(id) ?? 0;
    before.set(id, place + 1);
    const isDue = fell_at === null || fell_at <= now() - againAfterMs;
    return ahead !== null && place > ahead && isDue ? [{ caseId, conversationId }] : [];
  });
}

/** False where it is not so any more, or another process has said it. */
async function tellOne(
  { deskSettings, now, newId }: FellBackPorts,
  trx: Transact,
  { caseId, conversationId }: Waiting,
): Promise<boolean> {
  const conversation = await lockConversation(trx, conversationId);
  const theCase = await loadCase(trx, caseId);
  if (conversation === undefined || theCase?.status !== 'waiting') return false;
  const at = now();
  const outlook = await readOutlook(trx, deskSettings ?? openDesk, theCase, at);
  if (!tellsPlace(outlook)) return false;
  const noted = await trx
    .updateTable('places')
    .set({ ahead: outlook.ahead, fell_at: at })
    .where('case_id', '=', caseId)
    .where('ahead', '<', outlook.ahead)
    .returning('case_id')
    .executeTakeFirst();
  if (noted === undefined) return false;
  const reader = {
    locale: conversation.locale ?? 'en',
    timeZone: conversation.time_zone ?? 'UTC',
  };
  const text = `${waitingText(reader.locale).fellBack} ${standing(outlook, at, reader)}`;
  const replies = [{ kind: 'text', text }] as const;
  await sendOut(trx, { conversation, caseId, speaker: bot, replies, now: at, newId });
  return true;
}
