/** Signing in by Teams on a test's server: real checks, keys of the test's own, one agent. */
import type { DeskSettings } from '../../../src/desk/settings/deskSettings.js';
import { openDesk } from '../../../src/desk/settings/deskSettings.js';
import { teamsTokens } from '../../../src/people/teamsToken.js';
import type { CheckToken } from '../../../src/people/teamsToken.js';
import { startKeyServer, tabAppId, tenantId } from './entra.js';
import type { KeyServer } from './entra.js';

/** Not Megan, who only has a problem. */
export const miraId = '2caf8ab2-3d56-4244-b585-20c8a42ed2b8';

/** Mira is an agent by her line in the desk's file. */
export const deskSettings: DeskSettings = {
  ...openDesk,
  people: [{ user: `${tenantId}/${miraId}`, name: 'Mira Olsen', roles: ['agent'], teams: 'all' }],
};

export type TestSignIn = { readonly keys: KeyServer; readonly teams: CheckToken };

export const tabEnv = { TAB_APP_ID: tabAppId, MICROSOFT_APP_TENANT_ID: tenantId };

export async function startSignIn(now: () => number): Promise<TestSignIn> {
  const keys = await startKeyServer();
  const settings = { tenantId, audiences: [tabAppId], keysUrl: keys.url };
  return { keys, teams: teamsTokens(settings, now) };
}
