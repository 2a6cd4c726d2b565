/** The line on which a page talks to the bot: our own, or Azure's. */
import { directLineUserId } from '../../people/directLineUser.js';
import type { AzureLine } from '../azureLine/azureLine.js';
import { openAzureSession } from '../azureLine/azureSession.js';
import { directLineDomain } from '../directLine/addresses.js';
import { tokenLifeS, type Tokens } from '../directLine/token.js';
import type { Asked } from '../http/route.js';
import type { ServerPorts } from '../ports.js';

export type LinePorts = Pick<ServerPorts, 'storage' | 'chance'> & {
  readonly tokens: Tokens;
  /** null: our own. */
  readonly azure: { readonly line: AzureLine; readonly domain: string } | null;
};

export type Line = {
  readonly token: string;
  readonly conversationId: string;
  /** Seconds. */
  readonly expiresIn: number;
  readonly domain: string;
};

type Ours = {
  readonly personId: string;
  readonly conversationId: string;
  readonly signedIn: boolean;
  /** The chat in this browser, see chatEnd.ts. */
  readonly chat: string;
};

/** Throws where Azure's line can't be opened. */
export async function openLine(
  { tokens, azure, storage, chance }: LinePorts,
  { caller }: Asked,
  ours: Ours,
): Promise<Line> {
  if (azure !== null) {
    const { line, domain } = azure;
    return { ...(await openAzureSession({ line, storage, chance }, ours)), domain };
  }
  const { personId, conversationId, chat } = ours;
  const claims = {
    conv: conversationId,
    user: directLineUserId(personId),
    signedIn: ours.signedIn ? true : undefined,
    sid: chat,
  };
  const token = await tokens.sign('token', claims);
  return { token, conversationId, expiresIn: tokenLifeS, domain: directLineDomain(caller) };
}
