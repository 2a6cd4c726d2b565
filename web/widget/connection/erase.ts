/** Deletes what a person has written here, at their own wish. */
import type { Fetch, Session } from './session.js';

/** Throws where it could not be done. */
export async function eraseMine(fetch: Fetch, url: string, session: Session): Promise<void> {
  const response = await fetch(url, {
    method: 'DELETE',
    credentials: 'same-origin',
    headers: { authorization: `Bearer ${session.token}`, 'content-type': 'application/json' },
    body: '{}',
  });
  if (!response.ok) {
    throw new Error(`Erasing was answered with ${response.status}.`);
  }
}
