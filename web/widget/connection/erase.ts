/** Deletes what a person has written here, at their own wish. */
import type { Fetch } from './session.js';
import type { SessionKeeper } from './sessionKeeper.js';

/**
 * By the chat's own token, however the person is known. A chat that is not there any more was
 * deleted by an answer that got lost. Throws where it could not be done.
 */
export async function eraseMine(
  fetch: Fetch,
  sessions: Pick<SessionKeeper, 'current' | 'discard'>,
  url: string,
): Promise<void> {
  const ask = async () => {
    const session = await sessions.current();
    const headers = { Authorization: `Bearer ${session.token}` };
    const response = await fetch(url, { method: 'POST', credentials: 'same-origin', headers });
    if (response.status === 403) {
      sessions.discard(session);
    }
    return response;
  };
  const first = await ask();
  // The token has expired: the next one is of the same chat.
  const response = first.status === 403 ? await ask() : first;
  if (!response.ok && response.status !== 404) {
    throw new Error(`Erasing was answered with ${response.status}.`);
  }
}
