/** Where the thread of a case belongs: in the channel of the team that has it. Pure. */
import { channelFor, type DeskChannels } from '../../../deskChannelConfig.js';
import type { DeskSettings } from '../../../desk/settings/deskSettings.js';
import { isOwn, teamOf } from '../../../desk/teams.js';
import type { Topic } from '../../../knowledge/article.js';
import type { Teams } from '../../../people/agent.js';

export type ChannelPorts = {
  readonly channels: DeskChannels;
  readonly settings: DeskSettings;
  /** Whose cases are worked on in a channel. */
  readonly teamsIn: (channelId: string) => Teams;
};

/**
 * null: in none. `current` is where the thread is, null where there is none: it stays there while
 * its team works there, whatever its topic has become.
 */
export function rightChannel(
  { channels, settings, teamsIn }: ChannelPorts,
  { team, topic }: { readonly team: string | null; readonly topic: Topic | null },
  current: string | null,
): string | null {
  const { id } = teamOf(settings, team);
  const own = channels.teams.find((each) => each.id === id)?.channel;
  if (own !== undefined) return own;
  const places = [current, channelFor(channels, topic), channels.channel];
  return places.find((place) => place !== null && isOwn(settings, teamsIn(place), team)) ?? null;
}
