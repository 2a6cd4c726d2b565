/** Signing in by Teams on a test's server: real checks, keys of the test's own, one agent. */
import type { Agent } from '../../../src/people/agent.js';
import { teamsTokens } from '../../../src/people/teamsToken.js';
import type { TeamsSignIn } from '../../../src/server/signIn/teams.js';
import { startKeyServer, tabAppId, tenantId } from './entra.js';
import type { KeyServer } from './entra.js';

/** Not Megan, who only has a problem. */
export const miraId = '2caf8ab2-3d56-4244-b585-20c8a42ed2b8';

export const miraAgent: Agent = {
  id: `entra-${miraId}`,
  name: 'Mira Olsen',
  roles: ['agent'],
  teams: 'all',
};

export type TestSignIn = { readonly keys: KeyServer; readonly teams: TeamsSignIn };

export const tabEnv = { TAB_APP_ID: tabAppId, MICROSOFT_APP_TENANT_ID: tenantId };

export async function startSignIn(now: () => number): Promise<TestSignIn> {
  const keys = await startKeyServer();
  return {
    keys,
    teams: {
      check: teamsTokens({ tenantId, audiences: [tabAppId], keysUrl: keys.url }, now),
      agentByEntra: ({ oid }) => (oid === miraId ? miraAgent : null),
    },
  };
}
