/** Deletes what a person has written here, at their own wish. */
import type { Fetch } from './session.js';

/** By the browser's cookie, as on the person's own page. Throws where it could not be done. */
export async function eraseMine(fetch: Fetch, url: string): Promise<void> {
  const response = await fetch(url, { method: 'DELETE', credentials: 'same-origin' });
  if (!response.ok) {
    throw new Error(`Erasing was answered with ${response.status}.`);
  }
}
