import { describe, expect, it } from '@jest/globals';
import { readConfig } from '../src/config.js';
import { readTabConfig } from '../src/tabConfig.js';

const appId = '33333333-2222-4333-8444-AAAAAAAAAAAA';
const tenant = '99999999-2222-4333-8444-555555555555';
const right = { TAB_APP_ID: appId, MICROSOFT_APP_TENANT_ID: tenant };

describe('the settings of the tabs', () => {
  it('are left out as a whole', () => {
    expect(readConfig({}).tab).toBeNull();
    expect(readTabConfig({ TAB_APP_ID: ' ', TAB_APP_RESOURCE: '' }).tab).toBeNull();
  });

  it('are read as tokens have them', () => {
    expect(readConfig(right).tab).toEqual({
      tenantId: tenant,
      audiences: [appId.toLowerCase()],
    });
    const resource = `api://helpdesk.example/${appId}`;
    expect(readTabConfig({ ...right, TAB_APP_RESOURCE: resource }).tab?.audiences).toEqual([
      appId.toLowerCase(),
      resource,
    ]);
  });

  it.each<[string, Record<string, string>, readonly string[]]>([
    ['no GUID', { TAB_APP_ID: 'tab' }, ['TAB_APP_ID must be the GUID']],
    ['no tenant', { MICROSOFT_APP_TENANT_ID: '' }, ['set the GUID of your tenant']],
    ['the bot’s registration', { MICROSOFT_APP_ID: appId }, ['a registration of its own']],
    ['an address for a resource', { TAB_APP_RESOURCE: 'https://x' }, ['Application ID URI']],
    ['a host in upper case', { TAB_APP_RESOURCE: 'api://Host/x' }, ['Application ID URI']],
    ['a resource alone', { TAB_APP_ID: '', TAB_APP_RESOURCE: 'api://x/y' }, ['set both']],
    [
      'all at once',
      { TAB_APP_ID: 'tab', TAB_APP_RESOURCE: 'x', MICROSOFT_APP_TENANT_ID: 'y' },
      ['must be the GUID', 'Application ID URI', 'GUID of your tenant'],
    ],
  ])('are refused with %s', (_, change, says) => {
    const { tab, problems } = readTabConfig({ ...right, ...change });
    expect(tab).toBeNull();
    expect(problems).toEqual(says.map((text) => expect.stringContaining(text)));
  });
});
