/** The way back into the chat: Teams' own where the page is in Teams, else the chat page. */
import type { Host } from '../teams/host.js';
import type { Mine } from './api.js';

const chatPage = '/embed';

/** null in Teams where there is no bot to chat with: our chat page can't be shown there. */
export function chatLink(host: Host, mine: Pick<Mine, 'chat'> | null): string | null {
  return host.kind === 'teams' ? (mine?.chat.teams ?? null) : chatPage;
}
