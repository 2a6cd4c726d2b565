/** Who of a tenant is an agent: by the desk's settings and the token's own words. */
import { describe, expect, it } from '@jest/globals';
import { teamsSignIn } from '../src/teamsSignIn.js';
import { meganId, tabAppId, tenantId } from './support/teams/entra.js';

const tab = { appId: tabAppId, resource: null, tenantId };
const desk = {
  people: [{ user: 'megan@example.com', name: 'Megan', roles: ['lead' as const], teams: ['pc'] }],
  groups: [{ group: 'group-1', roles: ['agent' as const], teams: 'all' as const }],
};

const claims = {
  iss: `https://login.microsoftonline.com/${tenantId}/v2.0`,
  sub: 'pairwise',
  tid: tenantId,
  oid: meganId,
  name: 'Megan Bowen',
};

describe('somebody in Teams', () => {
  const agentByEntra = teamsSignIn(tab, desk, Date.now)?.agentByEntra;

  it.each([
    [
      'in the file',
      { preferred_username: 'Megan@example.com' },
      { name: 'Megan', roles: ['agent', 'lead'], teams: ['pc'] },
    ],
    [
      'in a group',
      { groups: ['group-1'] },
      { name: 'Megan Bowen', roles: ['agent'], teams: 'all' },
    ],
    ['by a role of the app', { roles: ['author'] }, { roles: ['author'], teams: 'all' }],
  ])('is at the desk %s', (_, more, agent) => {
    expect(agentByEntra?.({ ...claims, ...more })).toMatchObject(agent);
  });

  it('is the same agent however they come by it', () => {
    const one = agentByEntra?.({ ...claims, groups: ['group-1'] });
    const other = agentByEntra?.({ ...claims, roles: ['agent'], oid: meganId.toUpperCase() });
    expect(one?.id).toBe(other?.id);
  });

  it.each([
    ['nothing speaks for them', {}],
    ['another group does', { groups: ['group-2'] }],
    ['their mail address does', { email: 'megan@example.com' }],
    ['their display name does', { name: 'megan@example.com' }],
  ])('is no agent where %s', (_, more) => {
    expect(agentByEntra?.({ ...claims, ...more })).toBeNull();
  });

  it('does not come where no tab is set up', () => {
    expect(teamsSignIn(null, desk, Date.now)).toBeNull();
  });
});
