/** A known problem is over: everybody who asked is told, once. */
import { lockConversation } from '../storage/lockConversation.js';
import { markEnded } from '../cases/notices.js';
import { setNoticeTimer } from '../cases/noticeTimer.js';
import { noticeText } from '../dialogs/notice.text.js';
import { spokenCode } from '../knowledge/codes/spoken.js';
import type { Schema } from '../storage/schema.js';
import type { Transact } from '../storage/storage.js';
import { isHeld } from './outgoing.js';
import { sayText } from './sayText.js';

/** In one transaction; the rest comes with the next round. */
const batch = 50;

/** Whose chat an agent holds is told when the agent is through. */
const laterMs = 10 * 60_000;

export type NoticePorts = {
  readonly now: () => number;
  readonly newId: () => string;
  readonly articleById: (id: string) => { readonly title: string } | undefined;
};

/** Answers with the conversations in which something was said. */
export async function tellFollowers(
  trx: Transact,
  ports: NoticePorts,
  noticeId: string,
): Promise<readonly string[]> {
  const at = ports.now();
  await markEnded(trx, { noticeId, message: '', at });
  const notice = await trx
    .selectFrom('notices')
    .selectAll()
    .where('id', '=', noticeId)
    .executeTakeFirst();
  if (notice === undefined) return [];
  const followers = await trx
    .selectFrom('notice_followers')
    .select(['person_id', 'conversation_id'])
    .where('notice_id', '=', noticeId)
    .where('told_at', 'is', null)
    .orderBy('at')
    .limit(batch)
    .execute();
  const told: string[] = [];
  for (const { person_id: personId, conversation_id: conversationId } of followers) {
    if (!(await tell(trx, ports, notice, conversationId))) continue;
    told.push(conversationId);
    await trx
      .updateTable('notice_followers')
      .set({ told_at: at })
      .where('notice_id', '=', noticeId)
      .where('person_id', '=', personId)
      .execute();
  }
  if (told.length < followers.length || followers.length === batch) {
    const dueAt = told.length === 0 ? at + laterMs : at;
    await setNoticeTimer(trx, ports.newId, noticeId, dueAt);
  }
  return told;
}

/** False where an agent holds the chat: the bot is silent there. Who is gone counts as told. */
async function tell(
  trx: Transact,
  ports: NoticePorts,
  notice: Schema['notices'],
  conversationId: string,
): Promise<boolean> {
  const conversation = await lockConversation(trx, conversationId);
  if (conversation === undefined) return true;
  if (await isHeld(trx, conversationId)) return false;
  const what =
    notice.code === null
      ? ports.articleById(notice.article_id ?? '')?.title
      : spokenCode(notice.code);
  const words = noticeText(conversation.locale ?? 'en');
  const text = words.over(what ?? '', notice.ended_message ?? '');
  await sayText(trx, { conversation, caseId: null, text }, ports);
  return true;
}
