/** Signing in by Teams in a running Stepladder: tokens of the tenant, agents by the desk's settings. */
import { agentOf, type RoleSettings } from './people/agentRoles.js';
import { fromClaims } from './people/claims.js';
import { teamsTokens } from './people/teamsToken.js';
import type { TeamsSignIn } from './server/signIn/teams.js';
import type { TabSettings } from './tabConfig.js';

/** null: nobody comes by Teams. */
export function teamsSignIn(
  tab: TabSettings | null,
  desk: RoleSettings,
  now: () => number,
): TeamsSignIn | null {
  if (tab === null) return null;
  const { tenantId, appId, resource } = tab;
  const audiences = [appId, ...(resource === null ? [] : [resource])];
  return {
    check: teamsTokens({ tenantId, audiences }, now),
    agentByEntra: (claims) => {
      const signedIn = fromClaims(claims);
      return signedIn && agentOf(signedIn, desk);
    },
  };
}
