/** The desk's teams and the Teams channels that they work in. */
import { ConfigError } from './config.js';
import type { DeskSettings, Team } from './desk/settings/deskSettings.js';
import { teamForTopic } from './desk/teams.js';
import { channelFor, channelIn, type DeskChannels } from './deskChannelConfig.js';
import type { Topic } from './knowledge/article.js';
import type { Teams } from './people/agent.js';

/** The channels of the desk's teams come first; the setting serves who has none. Throws a ConfigError. */
export function withTeamChannels(
  set: DeskChannels | null,
  teams: readonly Pick<Team, 'id' | 'topics' | 'channel'>[],
): DeskChannels | null {
  const own = teams.flatMap(({ id, topics, channel }) =>
    channel === null ? [] : [{ id, topics, channel: checkedChannel(id, channel) }],
  );
  if (own.length === 0) return set;
  const byTopic = own.flatMap(({ topics, channel }) =>
    topics.map((topic) => [topic, channel] as const),
  );
  const [first] = own;
  const ofRest = first?.id === teams[0]?.id ? first?.channel : undefined;
  return {
    channel: ofRest ?? set?.channel ?? null,
    byTopic: { ...set?.byTopic, ...(Object.fromEntries(byTopic) as DeskChannels['byTopic']) },
    teams: own.map(({ id, channel }) => ({ id, channel })),
  };
}

/** Whose cases are worked on in a channel. */
export function teamsIn({ teams }: DeskChannels, channelId: string): Teams {
  const ids = teams.filter(({ channel }) => channel === channelId).map(({ id }) => id);
  return ids.length === 0 ? 'all' : ids;
}

/** Where its cases have their threads; else the channel for all, else the first that there is. */
export function lineChannel(
  channels: DeskChannels,
  settings: Pick<DeskSettings, 'teams'>,
  topic: Topic | null,
): string | null {
  const { id } = teamForTopic(settings, topic);
  const own = channels.teams.find((team) => team.id === id)?.channel;
  return own ?? channelFor(channels, topic) ?? channels.teams[0]?.channel ?? null;
}

function checkedChannel(team: string, channel: string): string {
  const id = channelIn(channel);
  if (id !== null) return id;
  throw new ConfigError(
    `DESK_FILE: the channel of team ${team} must be the link of a Teams channel or its id like 19:abc@thread.tacv2.`,
  );
}
