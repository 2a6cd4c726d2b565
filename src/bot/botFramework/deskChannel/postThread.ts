/** One step of a case's thread: claimed, sent, and what came of it written down. */
import type { Case } from '../../../cases/case.js';
import type { Transact } from '../../../storage/storage.js';
import { afterFailure } from '../outbox/afterFailure.js';
import { aboutFailure } from '../outbox/aboutFailure.js';
import type { Delivered, DeliveryPorts } from '../outbox/deliver.js';
import type { Reference } from '../reference.js';
import type { Sending } from '../sending.js';
import { nextPost, type Post } from './nextPost.js';
import { isWithDesk, readThread, type ThreadPorts, type ThreadView } from './readThread.js';
import { drawLeft } from './drawLeft.js';
import { leaveThread, undrawnThread } from './leftThreads.js';
import { rightChannel, type ChannelPorts } from './rightChannel.js';
import type { TeamsPlace } from './teamsPlace.js';
import { cardActivity, rootOf } from './threadActivity.js';
import {
  addEntries,
  addThread,
  claimThread,
  noteSent,
  threadOf,
  tryThreadAt,
  type Sent,
  type ThreadRow,
} from './threadRows.js';

export type PostPorts = ThreadPorts &
  ChannelPorts & {
    readonly sdk: Pick<Sending, 'openThread' | 'send' | 'update'>;
    readonly place: TeamsPlace;
    readonly now: () => number;
    readonly forceSubmit: boolean;
    readonly log: DeliveryPorts['log'];
  };

/** Who has been removed from the team, or has the wrong channel's id, may put that right. */
const refusedWaitMs = 5 * 60_000;
/** About a day. */
const mostRefusals = 290;

export async function postNext(ports: PostPorts, caseId: string): Promise<Delivered> {
  const { storage } = ports;
  const left = await undrawnThread(storage.db, caseId, ports.now());
  if (left !== undefined) return drawLeft(ports, left);
  const row = await threadOf(storage.db, caseId);
  if (row !== undefined && row.next_at > ports.now()) return { kind: 'later', at: row.next_at };
  const view = await readThread(ports, caseId);
  if (view === null) return { kind: 'nothing' };
  if (row === undefined) return begin(ports, view);
  const channelId = channelOf(ports, view.theCase, row.channel_id);
  if ((channelId ?? '') !== row.channel_id) return move(ports, row, view.theCase);
  const post = nextPost(row, view);
  if (post.kind === 'nothing') return { kind: 'nothing' };
  if (post.kind === 'skip') {
    await storage.write((trx) => addEntries(trx, caseId, post.ids));
    return { kind: 'next' };
  }
  return send(ports, row, view, post);
}

/** The row comes first: a process that dies from here on leaves it to the next. */
async function begin(ports: PostPorts, { theCase, handedOverAt }: ThreadView): Promise<Delivered> {
  if (!isWithDesk(theCase.status)) return { kind: 'nothing' };
  const channelId = channelOf(ports, theCase, null);
  const caseId = theCase.id;
  await ports.storage.write((trx) => addThread(trx, { caseId, channelId, handedOverAt }));
  return channelId === null ? { kind: 'nothing' } : { kind: 'next' };
}

/** Who reads a channel learns nothing more of a case that went to another team. */
async function move({ storage }: PostPorts, row: ThreadRow, { status }: Case): Promise<Delivered> {
  if (!isWithDesk(status) || row.state === 'hub') return { kind: 'nothing' };
  await storage.write((trx) => leaveThread(trx, row));
  return { kind: 'next' };
}

/** `current`: of the thread; null where there is none. */
function channelOf(
  ports: PostPorts,
  { article, team }: Case,
  current: string | null,
): string | null {
  const topic = article === null ? null : (ports.articleById(article.id)?.topic ?? null);
  return rightChannel(ports, { team, topic }, current === '' ? null : current);
}

type Sendable = Exclude<Post, { kind: 'skip' | 'nothing' }>;

async function send(
  ports: PostPorts,
  row: ThreadRow,
  view: ThreadView,
  post: Sendable,
): Promise<Delivered> {
  const { storage, now } = ports;
  const to = await ports.place.reach(row.thread_id ?? row.channel_id);
  if (to === null) return { kind: 'nothing' };
  if (!(await storage.write((trx) => claimThread(trx, row, now())))) return { kind: 'nothing' };
  let sent: Sent;
  try {
    sent = await sendPost(ports, to, row, view, post);
  } catch (error) {
    return afterwards(ports, row, view, post, error);
  }
  await storage.write((trx) => written(trx, row, post, sent));
  return { kind: 'next' };
}

async function sendPost(
  { sdk, forceSubmit }: PostPorts,
  to: Reference,
  row: ThreadRow,
  view: ThreadView,
  post: Sendable,
): Promise<Sent> {
  const { hash: shown } = view;
  const told_waiting = view.theCase.queuedAt;
  switch (post.kind) {
    case 'open': {
      const card = cardActivity(view, forceSubmit);
      const thread_id = await sdk.openThread(to, row.channel_id, card);
      return { thread_id, shown, told_waiting };
    }
    case 'redraw':
      await sdk.update(to, rootOf(to.conversationId), cardActivity(view, forceSubmit));
      return { shown };
    case 'say':
      await sdk.send(to, { type: 'message', text: post.text, textFormat: 'plain' });
      return post.wordsId === null ? { told_waiting } : {};
  }
}

async function written(trx: Transact, row: ThreadRow, post: Sendable, sent: Sent): Promise<void> {
  await noteSent(trx, row, sent);
  if (post.kind === 'say' && post.wordsId !== null) {
    await addEntries(trx, row.case_id, [post.wordsId]);
  }
}

async function afterwards(
  ports: PostPorts,
  row: ThreadRow,
  view: ThreadView,
  post: Sendable,
  error: unknown,
): Promise<Delivered> {
  const { storage, now, log } = ports;
  const attempts = row.attempts + 1;
  const next = afterFailure(error, attempts);
  const fields = { caseId: row.case_id, attempts, ...aboutFailure(error) };
  const isRefused = next.kind === 'stop' || (post.kind === 'open' && next.kind !== 'wait');
  if (next.kind === 'wait' || (isRefused && attempts < mostRefusals)) {
    const at = now() + (next.kind === 'wait' ? next.ms : refusedWaitMs);
    await storage.write((trx) => tryThreadAt(trx, row.case_id, at));
    log[isRefused || (next.kind === 'wait' && next.tellOperator) ? 'error' : 'warn'](
      fields,
      'the desk’s channel is written to again later',
    );
    return { kind: 'later', at };
  }
  log.error(fields, 'something could not be posted into the desk’s channel');
  await storage.write((trx) => written(trx, row, post, givenUp(post, view)));
  return { kind: 'next' };
}

/** What is refused for good is not tried again; a thread that never was, or is gone, ends there. */
function givenUp(post: Sendable, { hash: shown, theCase }: ThreadView): Sent {
  switch (post.kind) {
    case 'open':
      return { state: 'failed' };
    case 'redraw':
      return { shown };
    case 'say':
      return post.wordsId === null ? { told_waiting: theCase.waitingSince } : {};
  }
}
