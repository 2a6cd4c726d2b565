/** Who wrote, and where: in a channel everybody has a conversation of their own with the bot. */
import { createHash } from 'node:crypto';
import { entraIdentity } from '../../people/entra.js';
import type { Identity } from '../../people/identity.js';
import { isPersonal, teamsChannel, tenantOf, type InboundActivity } from './inboundActivity.js';

export type Sender = {
  readonly identity: Identity;
  /** Of this person in this chat, see address.ts. */
  readonly address: string;
  /** For the row in `conversations`. */
  readonly channel: string;
};

/** `isOpen`: nobody has signed in, so nobody is taken for somebody of a tenant. */
export function senderOf(activity: InboundActivity, isOpen: boolean): Sender {
  const identity = identityOf(activity, isOpen);
  // A personal chat keeps its address when the history is removed and its id changes.
  const place = isTeams(activity) && isPersonal(activity) ? '' : activity.conversation.id;
  return {
    identity,
    address: addressOf([activity.channelId, identity.issuer, identity.subject, place]),
    channel: isTeams(activity) ? teamsChannel : `azure-${activity.channelId}`,
  };
}

function identityOf(activity: InboundActivity, isOpen: boolean): Identity {
  const { channelId, from, conversation } = activity;
  const tenantId = tenantOf(activity);
  if (isOpen) return { issuer: `local:${channelId}`, subject: from.id };
  if (!isTeams(activity)) {
    // There the client may choose its own `from.id`; the conversation's is the channel's.
    return azureIdentity(channelId, conversation.id, from.id);
  }
  return from.aadObjectId != null && tenantId !== null
    ? entraIdentity(tenantId, from.aadObjectId)
    : { issuer: `teams:${tenantId ?? ''}`, subject: from.id };
}

/** Somebody on one of Azure's other channels, its Direct Line for one. */
export function azureIdentity(channelId: string, conversationId: string, userId: string): Identity {
  return { issuer: `azure:${channelId}`, subject: hashOf([conversationId, userId]) };
}

function isTeams(activity: InboundActivity): boolean {
  return activity.channelId === teamsChannel;
}

function addressOf(parts: readonly string[]): string {
  return hashOf(parts).slice(0, 40);
}

function hashOf(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
