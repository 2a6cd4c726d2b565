/** Which Teams channels the desk works in: one for all cases, or some for their topics. */
import { setting, type Env } from './env.js';
import { topics, type Topic } from './knowledge/article.js';

export type DeskChannels = {
  /** For every topic without one of its own; null: those cases have no thread. */
  readonly channel: string | null;
  readonly byTopic: Readonly<Partial<Record<Topic, string>>>;
  /** Teams of the desk that have a channel of their own. */
  readonly teams: readonly { readonly id: string; readonly channel: string }[];
};

export type DeskChannelRead = {
  /** null: the desk works on its page alone. */
  readonly deskChannels: DeskChannels | null;
  readonly problems: readonly string[];
};

const wrong =
  'TEAMS_DESK_CHANNEL must be the link of a channel or its id like 19:abc@thread.tacv2; for single topics printing=19:abc@thread.tacv2, with commas between.';

/** With problems, what is read is not to be used. */
export function readDeskChannels(env: Env, hasBot: boolean): DeskChannelRead {
  const entries = setting(env, 'TEAMS_DESK_CHANNEL')
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  if (entries.length === 0) return { deskChannels: null, problems: [] };
  const read = entries.map(readEntry);
  const problems = [
    ...(read.some((entry) => entry === null) ? [wrong] : []),
    ...(hasBot ? [] : ['TEAMS_DESK_CHANNEL needs a bot in Teams: set MICROSOFT_APP_ID.']),
  ];
  let deskChannels: DeskChannels = { channel: null, byTopic: {}, teams: [] };
  for (const entry of read) {
    if (entry === null) continue;
    const { topic, id } = entry;
    deskChannels =
      topic === null
        ? { ...deskChannels, channel: id }
        : { ...deskChannels, byTopic: { ...deskChannels.byTopic, [topic]: id } };
  }
  return { deskChannels, problems };
}

/** null for a topic that is unknown to its settings and has no channel for all. */
export function channelFor(channels: DeskChannels, topic: Topic | null): string | null {
  return (topic === null ? undefined : channels.byTopic[topic]) ?? channels.channel;
}

function readEntry(entry: string): { topic: Topic | null; id: string } | null {
  const [, name, rest = entry] = /^([a-z-]+)=(.*)$/.exec(entry) ?? [];
  const topic = topics.find((known) => known === name) ?? null;
  const id = channelIn(rest);
  return id === null || (name !== undefined && topic === null) ? null : { topic, id };
}

/** Teams copies a channel's link with the id in it, escaped; null for anything else. */
export function channelIn(text: string): string | null {
  let plain: string;
  try {
    plain = decodeURIComponent(text);
  } catch {
    return null;
  }
  const isLink = plain.startsWith('https://');
  const found = /19:[\w.-]+@thread\.(?:tacv2|skype)/.exec(plain)?.[0] ?? null;
  return isLink || found === plain ? found : null;
}
