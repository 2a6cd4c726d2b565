/** The way back into the chat: Teams' own where the page is in Teams, else the chat page. */
import type { Host } from '../teams/host.js';
import type { Mine } from './api.js';

export const chatPage = '/embed';

export function chatLink(host: Host, mine: Pick<Mine, 'chat'> | null): string {
  return host.kind === 'teams' ? (mine?.chat.teams ?? chatPage) : chatPage;
}
