/** Who is an agent, and for which teams: claims and the desk's settings in, an agent or nobody out. */
import { describe, expect, it } from '@jest/globals';
import { accountIdentity } from '../../src/people/accountName.js';
import { agentId, agentOf, type RoleSettings } from '../../src/people/agentRoles.js';
import { fromAccount, fromClaims } from '../../src/people/claims.js';
import { entraIdentity } from '../../src/people/entra.js';

const tid = '11111111-2222-4333-8444-555555555555';
const oid = 'AAAAAAAA-bbbb-4ccc-8ddd-eeeeeeeeeeee';
const issuer = 'https://login.example';
const entra = `https://login.microsoftonline.com/${tid}/v2.0`;

const settings: RoleSettings = {
  people: [
    { user: 'Anna@Example.com', name: 'Anna B.', roles: ['agent'], teams: ['windows'] },
    { user: `${tid}/${oid}`, name: null, roles: ['lead'], teams: 'all' },
    { user: 'CORP\\Jörg', name: null, roles: ['author'], teams: 'all' },
    { user: 'sub-of-dora', name: null, roles: ['agent'], teams: 'all' },
  ],
  groups: [
    { group: 'Helpdesk', roles: ['agent'], teams: ['office'] },
    { group: 'leads', roles: ['lead'], teams: ['windows', 'office'] },
    { group: 'everywhere', roles: ['agent'], teams: 'all' },
  ],
};

function byClaims(claims: Readonly<Record<string, unknown>>) {
  const signedIn = fromClaims({ iss: issuer, sub: 's1', name: 'N', ...claims });
  return signedIn && agentOf(signedIn, settings);
}

describe('by a token', () => {
  it.each([
    { why: 'no group and no line', claims: {}, is: null },
    { why: 'a group of somebody else’s', claims: { groups: ['sales'] }, is: null },
    { why: 'a group', claims: { groups: ['HELPDESK'] }, is: [['agent'], ['office']] },
    { why: 'one group as text', claims: { groups: 'helpdesk' }, is: [['agent'], ['office']] },
    {
      why: 'a role in the file’s groups',
      claims: { roles: ['leads'] },
      is: [
        ['agent', 'lead'],
        ['windows', 'office'],
      ],
    },
    {
      why: 'groups together',
      claims: { groups: ['helpdesk', 'leads'] },
      is: [
        ['agent', 'lead'],
        ['office', 'windows'],
      ],
    },
    {
      why: 'one group for all teams',
      claims: { groups: ['helpdesk', 'everywhere'] },
      is: [['agent'], 'all'],
    },
    {
      why: 'an app role',
      claims: { roles: ['author', 'agent'] },
      is: [['agent', 'author'], 'all'],
    },
    { why: 'a group that is called like a role', claims: { groups: ['lead'] }, is: null },
    {
      why: 'a group of the file before an app role',
      claims: { groups: ['helpdesk'], roles: ['lead'] },
      is: [['agent'], ['office']],
    },
    {
      why: 'their own line',
      claims: { preferred_username: 'anna@example.com' },
      is: [['agent'], ['windows']],
    },
    {
      why: 'their own line alone, though a group gives more',
      claims: { upn: 'anna@example.com', groups: ['leads'], roles: ['lead'] },
      is: [['agent'], ['windows']],
    },
    { why: 'their subject', claims: { sub: 'sub-of-dora' }, is: [['agent'], 'all'] },
    {
      why: 'tenant and object id from Entra',
      claims: { iss: entra, tid, oid },
      is: [['agent', 'lead'], 'all'],
    },
    { why: 'tenant and object id from somebody else', claims: { tid, oid }, is: null },
    {
      why: 'another tenant’s issuer',
      claims: { iss: entra.replace('1111', '9999'), tid, oid },
      is: null,
    },
    {
      why: 'a mail address, which people can choose',
      claims: { email: 'anna@example.com', email_verified: true },
      is: null,
    },
    { why: 'a display name', claims: { name: 'anna@example.com' }, is: null },
    { why: 'groups that are none', claims: { groups: { a: 1 }, roles: 7 }, is: null },
  ])('$why: $is', ({ claims, is }) => {
    const agent = byClaims(claims);
    expect(agent && [agent.roles, agent.teams]).toEqual(is);
  });

  it.each([{ iss: undefined }, { sub: '' }, { sub: 7 }])('says nothing with %j', (claims) => {
    expect(byClaims(claims)).toBeNull();
  });

  it('is called as the file says, else as the token says, else as the account is called', () => {
    expect(byClaims({ upn: 'anna@example.com', name: 'A.' })?.name).toBe('Anna B.');
    expect(byClaims({ groups: ['leads'], name: 'Lea' })?.name).toBe('Lea');
    const unnamed = { groups: ['leads'], name: undefined, preferred_username: 'lea' };
    expect(byClaims(unnamed)?.name).toBe('lea');
  });
});

describe('by the proxy’s header', () => {
  it.each([
    { header: 'corp\\jörg', is: ['author'] },
    { header: 'ANNA@example.com', is: ['agent'] },
    { header: 'OTHER\\jörg', is: undefined },
    { header: 'helpdesk', is: undefined },
  ])('$header: $is', ({ header, is }) => {
    const identity = accountIdentity(header);
    expect(identity && agentOf(fromAccount(identity), settings)?.roles).toEqual(is);
  });
});

describe('an agent’s id', () => {
  it('is the same whichever way they come in, and says nothing about who it is', () => {
    const agent = byClaims({ iss: entra, tid, oid, sub: 'pairwise' });
    expect(agent?.id).toBe(agentId(entraIdentity(tid, oid)));
    expect(agent?.id).toMatch(/^agent-[0-9a-f]{24}$/);
  });

  it('is another for another issuer', () => {
    const one = agentId({ issuer: 'https://a', subject: 's' });
    expect(agentId({ issuer: 'https://b', subject: 's' })).not.toBe(one);
  });
});
