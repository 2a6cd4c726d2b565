/** The calls of Direct Line 3.0 that the chat page makes, and what their answers mean to it. */
import { activitySetOf, type Activity, type ActivitySet } from './activity.js';
import type { Fetch, Session } from './session.js';

/** The token is not taken any more, or the conversation is gone: a new session is the way on. */
export class StaleSessionError extends Error {
  readonly code = 'staleSession';
}

/** This one activity will never be taken, however often it is sent. */
export class NotTakenError extends Error {
  readonly code = 'notTaken';
  constructor(readonly status: number) {
    super(`The activity was answered with ${status}.`);
  }
}

/** Starts the conversation, or goes on after `watermark`. The address of the stream, good for a minute. */
export async function openConversation(
  fetch: Fetch,
  session: Session,
  watermark: string | null,
): Promise<string> {
  const response =
    watermark === null
      ? await fetch(`${session.domain}/conversations`, {
          ...call(session),
          method: 'POST',
          body: '{"user":{}}',
        })
      : await fetch(
          `${conversation(session)}?watermark=${encodeURIComponent(watermark)}`,
          call(session),
        );
  if (!response.ok) {
    throw failure(response.status);
  }
  const { streamUrl } = (await response.json()) as { streamUrl?: unknown };
  if (typeof streamUrl !== 'string') {
    throw new Error('The conversation has no stream.');
  }
  return streamUrl;
}

/** What was added or changed after `watermark`; null: all of it. */
export async function readActivities(
  fetch: Fetch,
  session: Session,
  watermark: string | null,
): Promise<ActivitySet> {
  const query = watermark === null ? '' : `?watermark=${encodeURIComponent(watermark)}`;
  const response = await fetch(`${conversation(session)}/activities${query}`, call(session));
  if (!response.ok) {
    throw failure(response.status);
  }
  return activitySetOf(await response.json()) ?? { activities: [], watermark: undefined };
}

/** The id that the server gave the activity. */
export async function postActivity(
  fetch: Fetch,
  session: Session,
  activity: Activity,
): Promise<string> {
  const body = JSON.stringify({ ...activity, from: sender(session) });
  const response = await fetch(`${conversation(session)}/activities`, {
    ...call(session),
    method: 'POST',
    body,
  });
  return idIn(response);
}

export function sender({ userId }: Session): Activity['from'] {
  return { id: userId, role: 'user' };
}

export function conversation({ domain, conversationId }: Session): string {
  return `${domain}/conversations/${encodeURIComponent(conversationId)}`;
}

/** Throws where the activity was not taken. */
export async function idIn(response: Response): Promise<string> {
  if (!response.ok) {
    const { status } = response;
    throw neverTaken.has(status) ? new NotTakenError(status) : failure(status);
  }
  const { id } = (await response.json()) as { id?: unknown };
  return typeof id === 'string' ? id : '';
}

const neverTaken = new Set([400, 409, 413, 415, 422]);

function call({ token }: Session): RequestInit {
  return { headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' } };
}

function failure(status: number): Error {
  return status === 401 || status === 403 || status === 404
    ? new StaleSessionError(`Answered with ${status}.`)
    : new Error(`Answered with ${status}.`);
}
