/** Known problems, from the desk's side: a lead pins a notice, ends it, and is told of bursts. */
import { burstMs } from '../cases/bursts.js';
import { markEnded, saveNotice } from '../cases/notices.js';
import { setNoticeTimer } from '../cases/noticeTimer.js';
import { parseCode } from '../knowledge/codes/parse.js';
import { redact } from '../knowledge/redact.js';
import type { Agent } from '../people/agent.js';
import type { Storage } from '../storage/storage.js';
import { isoTime } from '../cases/isoTime.js';
import { deskText } from './desk.text.js';
import type { BurstSummary, NoticeSummary } from './notice.js';

export type NoticePorts = {
  readonly storage: Storage;
  readonly now: () => number;
  readonly newId: () => string;
  readonly hasArticle: (id: string) => boolean;
};

/** Times in milliseconds. */
export type Pinning = {
  /** As people write it; one of `code` and `article`. */
  readonly code: string | null;
  readonly article: string | null;
  readonly text: string;
  /** Left out: now. */
  readonly startsAt: number | null;
  readonly endsAt: number | null;
};

export type Pinned =
  | { readonly kind: 'pinned'; readonly id: string }
  | { readonly kind: 'invalid'; readonly because: string };

export async function pinNotice(
  ports: NoticePorts,
  lead: Agent,
  pinning: Pinning,
): Promise<Pinned> {
  const now = ports.now();
  const code = pinning.code === null ? null : parseCode(pinning.code.trim());
  const startsAt = pinning.startsAt ?? now;
  const { article, endsAt } = pinning;
  const because = obstacleTo(ports, { ...pinning, code }, startsAt);
  if (because !== null) return { kind: 'invalid', because };
  const id = ports.newId();
  await ports.storage.write(async (trx) => {
    await saveNotice(trx, {
      ...{ id, code, article, startsAt, endsAt },
      text: redact(pinning.text.trim()),
      agentId: lead.id,
      agentName: lead.name,
      createdAt: now,
    });
    if (endsAt !== null) await setNoticeTimer(trx, ports.newId, id, endsAt);
  });
  return { kind: 'pinned', id };
}

function obstacleTo(
  { hasArticle, now }: NoticePorts,
  { code, article, endsAt }: Pinning,
  startsAt: number,
): string | null {
  if ((code === null) === (article === null)) return deskText.noticeAbout;
  if (article !== null && !hasArticle(article)) return deskText.unknownArticle;
  const isBackwards = endsAt !== null && (endsAt <= startsAt || endsAt <= now());
  return isBackwards ? deskText.noticeEndsFirst : null;
}

/** Everybody who asked is told within a minute, once. Again, it changes nothing; false: unknown. */
export async function endNotice(
  { storage, now, newId }: NoticePorts,
  noticeId: string,
  message: string,
): Promise<boolean> {
  return storage.write(async (trx) => {
    const known = await trx
      .selectFrom('notices')
      .select('id')
      .where('id', '=', noticeId)
      .executeTakeFirst();
    if (known === undefined) return false;
    const ended = { noticeId, message: redact(message.trim()), at: now() };
    if (await markEnded(trx, ended)) await setNoticeTimer(trx, newId, noticeId, now());
    return true;
  });
}

/** Those that are not over first, then the newest; `limit` at most. */
export async function listNotices({ db }: Storage, limit = 100): Promise<readonly NoticeSummary[]> {
  const rows = await db
    .selectFrom('notices')
    .selectAll()
    .select((query) =>
      query
        .selectFrom('notice_followers')
        .whereRef('notice_followers.notice_id', '=', 'notices.id')
        .select((count) => count.fn.countAll<number | string>().as('n'))
        .as('followers'),
    )
    .orderBy((query) => query.case().when('ended_at', 'is', null).then(0).else(1).end())
    .orderBy('starts_at', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    article: row.article_id,
    text: row.text,
    startsAt: isoTime(row.starts_at),
    endsAt: row.ends_at === null ? null : isoTime(row.ends_at),
    endedAt: row.ended_at === null ? null : isoTime(row.ended_at),
    endedMessage: row.ended_message,
    by: row.agent_name,
    followers: Number(row.followers ?? 0),
  }));
}

/** The newest first. */
export async function listBursts({ db }: Storage, now: number): Promise<readonly BurstSummary[]> {
  const rows = await db
    .selectFrom('bursts')
    .selectAll()
    .orderBy('started_at', 'desc')
    .limit(50)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    people: row.people,
    startedAt: isoTime(row.started_at),
    lastAt: isoTime(row.last_at),
    isOpen: row.last_at > now - burstMs,
  }));
}
