/** An agent whom whoever runs the bot has let in by name. */
import type { Agent, Role, Teams } from './agent.js';
import { hashOf } from './secret.js';

export const defaultAgentName = 'Help desk';

/** The same name is the same agent: a link opened tomorrow finds the cases of today. */
export function localAgent(
  name: string,
  roles: readonly Role[] = ['agent'],
  teams: Teams = 'all',
): Agent {
  const known = name.trim().normalize('NFC');
  return {
    id: `local-${hashOf(known.toLowerCase()).slice(0, 12)}`,
    name: known,
    roles: [...roles],
    teams,
  };
}
