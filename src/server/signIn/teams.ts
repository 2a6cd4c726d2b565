/** Signing in by Teams: what the server is given for it, and which pages Teams may show. */
import type { IncomingHttpHeaders } from 'node:http';
import type { Agent } from '../../people/agent.js';
import type { CheckToken } from '../../people/teamsToken.js';

export type TeamsSignIn = {
  readonly check: CheckToken;
  /** Who of the organisation is at the desk, by a token's claims; null for everybody else. */
  readonly agentByEntra: (claims: Readonly<Record<string, unknown>>) => Agent | null;
};

/** Teams in the browser and on the desktop, old and new, and the other places of Microsoft 365. */
export const teamsHosts: readonly string[] = [
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.cloud.microsoft',
  'https://*.office.com',
];

export function bearerOf(headers: IncomingHttpHeaders): string | null {
  return /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? null;
}

/** Three parts with dots between: our own secrets have none. */
export function isSignedToken(token: string): boolean {
  return /^[\w-]+\.[\w-]+\.[\w-]*$/.test(token);
}
