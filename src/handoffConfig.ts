/** Channels behind which a hub of agents speaks Microsoft's handoff protocol. */
import { setting, type Env } from './env.js';

/** null: none does. Empty: every channel of Azure's but Teams. */
export type HandoffHub = readonly string[] | null;

const teams = 'msteams';

/** With problems, what is read is not to be used. */
export function readHandoffHub(env: Env): {
  readonly hub: HandoffHub;
  readonly problems: readonly string[];
} {
  const hub = setting(env, 'HANDOFF_HUB').toLowerCase();
  if (hub === '' || hub === 'no') return { hub: null, problems: [] };
  if (hub === 'yes') return { hub: [], problems: [] };
  const channels = hub.split(',').map((entry) => entry.trim());
  const isRight = channels.every((each) => /^[a-z][a-z0-9-]{0,39}$/.test(each) && each !== teams);
  const problem =
    'HANDOFF_HUB must be yes, or the ids of channels with a hub behind them, for example omnichannel; never msteams.';
  return isRight ? { hub: channels, problems: [] } : { hub: null, problems: [problem] };
}

/** `channel` as Azure calls it, "webchat". */
export function isHub(hub: HandoffHub, channel: string): boolean {
  if (hub === null || channel === teams) return false;
  return hub.length === 0 || hub.includes(channel);
}
