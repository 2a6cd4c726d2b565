/** Known problems: what the desk tells everybody who comes with one, and who wants to hear of its end. */
import { equivalentCodes } from '../knowledge/codes/equivalent.js';
import type { Storage, Transact } from '../storage/storage.js';

export type Notice = {
  readonly id: string;
  /** Canonical. A notice is about a code, or about an article. */
  readonly code: string | null;
  readonly article: string | null;
  /** The desk's own words; '' for none. */
  readonly text: string;
  readonly startsAt: number;
  /** When it is over by itself; null where somebody will say so. */
  readonly endsAt: number | null;
};

export type NewNotice = Notice & {
  readonly agentId: string;
  readonly agentName: string;
  readonly createdAt: number;
};

/** As a person meets it. */
export type KnownNotice = Notice & { readonly isFollowed: boolean };

type Reading = Storage['db'] | Transact;

export async function saveNotice(trx: Transact, notice: NewNotice): Promise<void> {
  await trx
    .insertInto('notices')
    .values({
      id: notice.id,
      code: notice.code,
      article_id: notice.article,
      text: notice.text,
      starts_at: notice.startsAt,
      ends_at: notice.endsAt,
      ended_at: null,
      ended_message: null,
      agent_id: notice.agentId,
      agent_name: notice.agentName,
      created_at: notice.createdAt,
    })
    .execute();
}

/** Those that have begun and are not over, the newest first. */
export async function knownNotices(
  db: Reading,
  personId: string,
  now: number,
): Promise<readonly KnownNotice[]> {
  const rows = await db
    .selectFrom('notices')
    .leftJoin('notice_followers', (join) =>
      join
        .onRef('notice_followers.notice_id', '=', 'notices.id')
        .on('notice_followers.person_id', '=', personId),
    )
    .select(['id', 'code', 'article_id', 'text', 'starts_at', 'ends_at', 'person_id'])
    .where('ended_at', 'is', null)
    .where('starts_at', '<=', now)
    .where((or) => or('ends_at', 'is', null).or('ends_at', '>', now))
    .orderBy('starts_at', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    article: row.article_id,
    text: row.text,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    isFollowed: row.person_id !== null,
  }));
}

/** Has somebody pinned a notice that goes on now, for this code or for its article? */
export async function isAnnounced(
  db: Reading,
  { code, article }: { readonly code: string; readonly article: string | null },
  now: number,
): Promise<boolean> {
  const pinned = await db
    .selectFrom('notices')
    .select('id')
    .where('ended_at', 'is', null)
    .where('starts_at', '<=', now)
    .where((or) => or('ends_at', 'is', null).or('ends_at', '>', now))
    .where((eb) =>
      eb.or([
        eb('code', 'in', equivalentCodes(code)),
        ...(article === null ? [] : [eb('article_id', '=', article)]),
      ]),
    )
    .executeTakeFirst();
  return pinned !== undefined;
}

export type Follower = {
  readonly noticeId: string;
  readonly personId: string;
  readonly conversationId: string;
  readonly at: number;
};

/** False where it is over already: nobody would tell them any more. */
export async function follow(trx: Transact, follower: Follower): Promise<boolean> {
  const { noticeId, personId, conversationId, at } = follower;
  const notice = await trx
    .selectFrom('notices')
    .select('ended_at')
    .where('id', '=', noticeId)
    .forUpdate()
    .executeTakeFirst();
  if (notice?.ended_at !== null) return false;
  await trx
    .insertInto('notice_followers')
    .values({
      notice_id: noticeId,
      person_id: personId,
      conversation_id: conversationId,
      at,
      told_at: null,
    })
    .onConflict((conflict) => conflict.columns(['notice_id', 'person_id']).doNothing())
    .execute();
  return true;
}

export type Ended = { readonly noticeId: string; readonly message: string; readonly at: number };

/** False where it is unknown or over already: the first word counts. */
export async function markEnded(trx: Transact, ended: Ended): Promise<boolean> {
  const row = await trx
    .updateTable('notices')
    .set({ ended_at: ended.at, ended_message: ended.message })
    .where('id', '=', ended.noticeId)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
