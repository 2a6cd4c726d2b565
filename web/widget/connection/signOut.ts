/** Tells the server that who was here is gone, so that nothing that this page held is good any more. */
import type { Fetch, Session } from './session.js';

/** Long enough for a server that is there; the page is hidden meanwhile. */
const withinMs = 3_000;

/** Never rejects: without a network, too, the page forgets all it has. */
export async function signOut(fetch: Fetch, session: Session | null, url: string): Promise<void> {
  const headers: Record<string, string> =
    session === null ? {} : { Authorization: `Bearer ${session.token}` };
  const told = fetch(url, { method: 'POST', credentials: 'same-origin', keepalive: true, headers });
  const patience = new Promise((resolve) => setTimeout(resolve, withinMs));
  await Promise.race([told.catch(() => undefined), patience]);
}
