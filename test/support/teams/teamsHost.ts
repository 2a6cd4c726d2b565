/**
 * Teams in the browser, as far as a tab sees it: a page that frames the tab and speaks the messages
 * of Microsoft's library (@microsoft/teams-js 2.58). It refuses what Teams refuses: a page of another
 * origin than the app's, a call before `initialize`, a link that is not Teams' own, a call it does
 * not know.
 */
import type { BrowserContext, FrameLocator, Page } from 'playwright-core';

export type TeamsWindow = {
  readonly page: Page;
  readonly tab: FrameLocator;
  readonly changeTheme: (theme: string) => Promise<void>;
  /** Calls that were answered, in order; the arguments of some. */
  readonly calls: () => Promise<readonly string[]>;
  /** What came from the wrong place, too early, or is unknown here. */
  readonly refused: () => Promise<readonly string[]>;
};

export type TeamsSettings = {
  /** The address of the tab. */
  readonly contentUrl: string;
  /** A reason where Teams gives none. */
  readonly token: () => { readonly token: string } | { readonly reason: string };
  readonly theme?: string;
  readonly locale?: string;
  /** Where the page itself is: the real one's where left out. */
  readonly origin?: string;
  /** The host of the Application ID URI in the manifest; the tab's own where left out. */
  readonly resourceHost?: string;
};

export async function openInTeams(
  context: BrowserContext,
  settings: TeamsSettings,
): Promise<TeamsWindow> {
  const { contentUrl, theme = 'default', locale = 'en-us' } = settings;
  const origin = settings.origin ?? 'https://teams.microsoft.com';
  const { host: tabHost, origin: tabOrigin } = new URL(contentUrl);
  // Chromium asks before a page of the internet may show one of this network, as in real life.
  await context.grantPermissions(['local-network-access'], { origin });
  const page = await context.newPage();
  await page.route(`${origin}/**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: hostPage(contentUrl) }),
  );
  await page.exposeFunction('teamsToken', settings.token);
  await page.addInitScript(
    `window.teams = ${JSON.stringify({
      tabOrigin,
      theme,
      locale,
      isOwnResource: (settings.resourceHost ?? tabHost) === tabHost,
    })}`,
  );
  await page.goto(`${origin}/v2/`);
  const list = (name: string) => page.evaluate<readonly string[]>(`window.teams.${name}`);
  return {
    page,
    tab: page.frameLocator('iframe'),
    changeTheme: (changed) => page.evaluate(`window.teams.changeTheme(${JSON.stringify(changed)})`),
    calls: () => list('calls'),
    refused: () => list('refused'),
  };
}

/** The frame may do what Teams lets a tab do. */
function hostPage(contentUrl: string): string {
  return `<!doctype html><html lang="en"><title>Teams</title>
<style>html,body,iframe{margin:0;width:100%;height:100%;border:0;display:block}</style>
<script>${hostScript}</script>
<iframe title="Tab" src="${contentUrl}" sandbox="allow-forms allow-modals allow-popups
 allow-popups-to-escape-sandbox allow-pointer-lock allow-scripts allow-same-origin allow-downloads"></iframe>`;
}

const hostScript = `
const teams = window.teams;
teams.calls = [];
teams.refused = [];
const handlers = new Set();
let initialized = false;
const runtime = JSON.stringify({ apiVersion: 4, isLegacyTeams: false, supports: {
  pages: { appButton: {}, tabs: {}, config: {}, backStack: {} }, logs: {} } });
const answers = {
  initialize: (version, apiVersion) => {
    initialized = true;
    return ['content', 'web', runtime, '2.24.0'];
  },
  getContext: () => [{
    locale: teams.locale, theme: teams.theme, appSessionId: 's', hostName: 'Teams',
    hostClientType: 'web', entityId: 'tab', frameContext: 'content',
    userObjectId: '7faf8ab2-3d56-4244-b585-20c8a42ed2b8', tid: '99999999-2222-4333-8444-555555555555',
  }],
  'authentication.getAuthToken': async () => {
    if (!teams.isOwnResource) {
      return [false, 'App resource defined in manifest and iframe origin do not match'];
    }
    const given = await window.teamsToken();
    return 'token' in given ? [true, given.token] : [false, given.reason];
  },
  registerHandler: (name) => { handlers.add(name); return []; },
  executeDeepLink: (link) => {
    if (!link.startsWith('https://teams.microsoft.com/l/')) return [false, 'Invalid deep link'];
    teams.opened = link;
    return [true];
  },
};
teams.changeTheme = (theme) => {
  teams.theme = theme;
  if (!handlers.has('themeChange')) { teams.refused.push('themeChange: nobody listens'); return; }
  document.querySelector('iframe').contentWindow
    .postMessage({ func: 'themeChange', args: [theme] }, teams.tabOrigin);
};
window.addEventListener('message', async ({ data, origin, source }) => {
  if (typeof data !== 'object' || data === null || typeof data.func !== 'string') return;
  const { id, uuidAsString, func, args, apiVersionTag } = data;
  const isTab = source === document.querySelector('iframe').contentWindow;
  if (!isTab || origin !== teams.tabOrigin) return void teams.refused.push(origin + ': ' + func);
  if (func !== 'initialize' && !initialized) return void teams.refused.push('too early: ' + func);
  const answer = answers[func];
  if (answer === undefined) return void teams.refused.push('unknown: ' + func);
  if (typeof id !== 'number' || typeof uuidAsString !== 'string') {
    return void teams.refused.push('no id: ' + func);
  }
  const args2 = await answer(...(args ?? []));
  teams.calls.push(func === 'registerHandler' || func === 'executeDeepLink' ? func + ' ' + args[0] : func);
  source.postMessage({ id, uuidAsString, args: args2 }, origin);
});
`;
