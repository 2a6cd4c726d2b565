/** Who acts in the desk's channel: a member of its team, from our tenant, and no guest. */
import type { Agent, Teams } from '../../../people/agent.js';
import { agentId, agentOf, type RoleSettings } from '../../../people/agentRoles.js';
import type { InboundActivity } from '../inboundActivity.js';
import type { Sending } from '../sending.js';
import { senderOf } from '../sender.js';
import type { TeamsPlace } from './teamsPlace.js';

export type AgentsInChannel = {
  /** null for who may not act. Rejects where the connector cannot be asked. */
  readonly agentOf: (activity: InboundActivity) => Promise<Agent | null>;
};

export type AgentPorts = {
  readonly sdk: Pick<Sending, 'teamMember'>;
  readonly place: TeamsPlace;
  readonly now: () => number;
  /** null where nobody signs in and no app has an id. */
  readonly tenantId: string | null;
  /** People whom the desk's file names have the rights that stand there, and no others. */
  readonly roles: RoleSettings;
  /** Whose cases all others work on. */
  readonly teamsIn: (channelId: string) => Teams;
};

/** So long somebody who has left the team can still act. */
const memberMs = 5 * 60_000;
const mostKnown = 1000;

export function createAgentsInChannel(ports: AgentPorts): AgentsInChannel {
  const known = new Map<string, { readonly name: string; readonly until: number }>();

  async function nameOf(activity: InboundActivity): Promise<string | null> {
    const teamId = activity.channelData?.team?.id ?? channelOf(activity.conversation.id);
    const key = `${teamId} ${activity.from.id}`;
    const before = known.get(key);
    if (before !== undefined && before.until > ports.now()) return before.name;
    known.delete(key);
    const name = await memberName(ports, teamId, activity);
    if (name === null) return null;
    if (known.size >= mostKnown) known.clear();
    known.set(key, { name, until: ports.now() + memberMs });
    return name;
  }

  return {
    async agentOf(activity) {
      const { tenantId, teamsIn } = ports;
      const { identity } = senderOf(activity, tenantId === null);
      // Without an object id nobody could be known again on the desk's page.
      if (tenantId !== null && !identity.issuer.startsWith('entra:')) return null;
      const name = await nameOf(activity);
      if (name === null) return null;
      const accounts = [identity.subject];
      const named = agentOf({ identity, name, accounts, groups: [], roles: [] }, ports.roles);
      if (named !== null) return named.roles.includes('agent') ? named : null;
      const teams = teamsIn(channelOf(activity.conversation.id));
      return { id: agentId(identity), name, roles: ['agent'], teams };
    },
  };
}

async function memberName(
  { sdk, place, tenantId }: AgentPorts,
  teamId: string,
  { conversation, from }: InboundActivity,
): Promise<string | null> {
  const to = await place.reach(conversation.id);
  const member = to === null ? null : await sdk.teamMember(to, teamId, from.id);
  if (member === null || member.userRole === 'guest') return null;
  const isOurs = tenantId === null || (member.tenantId ?? tenantId).toLowerCase() === tenantId;
  return isOurs ? (member.name ?? from.name ?? '').trim().slice(0, 200) || '?' : null;
}

/** A thread's conversation names its channel first. */
export function channelOf(conversationId: string): string {
  return conversationId.split(';')[0] ?? conversationId;
}
