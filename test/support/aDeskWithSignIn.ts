/** The server with a real sign-in service beside it, and people who sign in there. */
import { freePort } from './product.js';
import { openDesk, type DeskSettings } from '../../src/desk/settings/deskSettings.js';
import { form, type HttpBrowser, type Page } from './httpBrowser.js';
import { startOpenIdProvider, type Account, type OpenIdProvider } from './openIdProvider.js';
import { startServer, type TestServer } from './testServer.js';

export const accounts: Readonly<Record<string, Account>> = {
  mira: { name: 'Mira', preferred_username: 'mira@corp.example', groups: ['helpdesk'] },
  lea: { name: 'Lea', groups: ['leads'] },
  ann: { name: 'Ann', groups: ['authors'] },
  paul: { name: 'Paul', groups: ['windows-desk'] },
  stranger: { name: 'Sam <b>Stranger</b>', groups: ['sales'] },
};

export const settings: DeskSettings = {
  ...openDesk,
  groups: [
    { group: 'helpdesk', roles: ['agent'], teams: 'all' },
    { group: 'leads', roles: ['lead'], teams: 'all' },
    { group: 'authors', roles: ['author'], teams: 'all' },
    { group: 'windows-desk', roles: ['agent'], teams: ['windows'] },
  ],
};

export type DeskWithSignIn = {
  readonly server: TestServer;
  readonly provider: OpenIdProvider;
  /** Opens the desk, signs in and ends where that leads. */
  readonly signIn: (browser: HttpBrowser, account: string, to?: string) => Promise<Page>;
  /** The form of the sign-in service. */
  readonly toForm: (browser: HttpBrowser, to?: string) => Promise<Page>;
  readonly me: (browser: HttpBrowser) => Promise<Page>;
  readonly close: () => Promise<void>;
};

export type DeskParts = {
  readonly deskSettings?: DeskSettings;
  readonly leanTokens?: boolean;
  readonly env?: Readonly<Record<string, string>>;
};

export async function startDeskWithSignIn(parts: DeskParts = {}): Promise<DeskWithSignIn> {
  const port = await freePort();
  const callback = `http://127.0.0.1:${port}/desk/callback`;
  const { leanTokens = false, deskSettings = settings, env = {} } = parts;
  const provider = await startOpenIdProvider({ accounts, callback, leanTokens });
  const server = await startServer({
    env: {
      PORT: port,
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: provider.clientId,
      OIDC_CLIENT_SECRET: provider.clientSecret,
      ...env,
    },
    ports: { deskSettings },
  });
  const toForm = (browser: HttpBrowser, to?: string) => {
    const query = to === undefined ? '' : `?to=${encodeURIComponent(to)}`;
    return browser.go(`${server.address}/desk/sign-in${query}`);
  };
  return {
    ...{ server, provider, toForm },
    signIn: async (browser, account, to) => {
      const { url } = await toForm(browser, to);
      return browser.go(url, form({ account }));
    },
    me: (browser) => browser.go(`${server.address}/desk/api/me`),
    close: async () => {
      await server.close();
      await provider.close();
    },
  };
}
