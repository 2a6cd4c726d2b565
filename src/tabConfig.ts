/** The settings of the tabs in Teams: none, or the app registration by which people are signed in there. */
import { isGuid, setting, type Env } from './env.js';

/** Whose tokens count, and for whom they have to be made. */
export type TabSettings = {
  readonly tenantId: string;
  /** The app id, of a registration for web pages and not the bot's; its Application ID URI, if set. */
  readonly audiences: readonly string[];
};

export type TabConfigRead = {
  /** null: no page of ours can be shown in Teams. */
  readonly tab: TabSettings | null;
  readonly problems: readonly string[];
};

/** With problems, what is read is not to be used. */
export function readTabConfig(env: Env): TabConfigRead {
  const appId = setting(env, 'TAB_APP_ID');
  const resource = setting(env, 'TAB_APP_RESOURCE');
  if (appId === '') {
    const problem = 'TAB_APP_RESOURCE goes with TAB_APP_ID: set both, or remove it.';
    return { tab: null, problems: resource === '' ? [] : [problem] };
  }
  const tenantId = setting(env, 'MICROSOFT_APP_TENANT_ID');
  const problems = [
    ...(isGuid(appId)
      ? []
      : ['TAB_APP_ID must be the GUID of the app registration for the tabs in Teams.']),
    ...(appId.toLowerCase() === setting(env, 'MICROSOFT_APP_ID').toLowerCase()
      ? [
          'TAB_APP_ID must be a registration of its own, not the bot’s: a token for the pages must be of no use at /api/messages.',
        ]
      : []),
    ...(resource === '' || isResource(resource)
      ? []
      : [
          'TAB_APP_RESOURCE must be the Application ID URI, like api://helpdesk.example/TAB_APP_ID.',
        ]),
    ...(isGuid(tenantId)
      ? []
      : ['TAB_APP_ID goes with MICROSOFT_APP_TENANT_ID: set the GUID of your tenant.']),
  ];
  if (problems.length > 0) return { tab: null, problems };
  return {
    tab: {
      tenantId: tenantId.toLowerCase(),
      audiences: [appId.toLowerCase(), ...(resource === '' ? [] : [resource])],
    },
    problems,
  };
}

/** The host in lower case, as Entra and Teams compare it. */
export function isResource(text: string): boolean {
  return /^api:\/\/[a-z0-9.-]+(:\d+)?\/[\w-]+$/.test(text);
}
