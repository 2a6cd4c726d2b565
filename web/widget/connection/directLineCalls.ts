/** The calls of Direct Line 3.0 that the chat page makes, and what their answers mean to it. */
import type { Activity } from './activity.js';
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
  const conversations = `${session.domain}/conversations`;
  const response =
    watermark === null
      ? await fetch(conversations, { ...call(session), method: 'POST', body: '{"user":{}}' })
      : await fetch(
          `${conversations}/${encodeURIComponent(session.conversationId)}?watermark=${encodeURIComponent(watermark)}`,
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

/** The id that the server gave the activity. */
export async function postActivity(
  fetch: Fetch,
  session: Session,
  activity: Activity,
): Promise<string> {
  const response = await fetch(
    `${session.domain}/conversations/${encodeURIComponent(session.conversationId)}/activities`,
    {
      ...call(session),
      method: 'POST',
      body: JSON.stringify({ ...activity, from: { id: session.userId, role: 'user' } }),
    },
  );
  if (!response.ok) {
    const { status } = response;
    throw status === 400 || status === 413 ? new NotTakenError(status) : failure(status);
  }
  const { id } = (await response.json()) as { id?: unknown };
  return typeof id === 'string' ? id : '';
}

function call({ token }: Session): RequestInit {
  return { headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' } };
}

function failure(status: number): Error {
  return status === 401 || status === 403 || status === 404
    ? new StaleSessionError(`Answered with ${status}.`)
    : new Error(`Answered with ${status}.`);
}
