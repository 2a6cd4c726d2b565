/** A person with a chat, the server that shows their pages, and a browser: for the tabs of Teams. */
import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import type { BrowserContext, Frame, Page } from 'playwright-core';
import { createDeskChanges } from '../../../src/desk/changes.js';
import type { Library } from '../../../src/knowledge/library.js';
import { loadLibrary } from '../../../src/knowledge/library/loadLibrary.js';
import { entraIdentity } from '../../../src/people/entra.js';
import { openBrowser, type TestBrowser } from '../browser.js';
import { openTestStorage } from '../databases.js';
import { writeLampArticles } from '../lampArticles.js';
import { openChat, type Chat } from '../talk.js';
import type { Storage } from '../../../src/storage/storage.js';
import { startServer, type TestServer } from '../testServer.js';
import { entraToken, meganId, tenantId } from './entra.js';
import { openInTeams, type TeamsSettings, type TeamsWindow } from './teamsHost.js';
import { deskSettings, startSignIn, tabEnv } from './teamsSignIn.js';

export const botId = '11111111-2222-4333-8444-555555555555';

export type Stage = {
  readonly context: BrowserContext;
  readonly server: TestServer;
  readonly storage: Storage;
  readonly library: Library;
  /** Megan's. */
  readonly chat: Chat;
  /** A tab in Teams, by its path. */
  readonly opens: (path: string, settings?: Partial<TeamsSettings>) => Promise<TeamsWindow>;
  /** What the browser has sent to our API since, and to anybody but us and Teams. */
  readonly watch: () => Watched;
};

export type Watched = {
  readonly asked: readonly { readonly cookie: boolean; readonly bearer: boolean }[];
  readonly strangers: readonly string[];
};

/** Good for an hour from now, Megan's unless the claims say otherwise. */
export function aToken(claims: Readonly<Record<string, unknown>> = {}): { readonly token: string } {
  return { token: entraToken({ claims, now: Date.now() }) };
}

/** Inside a test file: everything anew for each test but the browser. */
export function tabStage(): () => Stage {
  let browser: TestBrowser | undefined;
  let stage: (Stage & { readonly end: () => Promise<void> }) | undefined;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    if (browser !== undefined) stage = await setUp(browser);
  });
  afterEach(() => stage?.end());
  return () => {
    if (stage === undefined) throw new Error('not set up yet');
    return stage;
  };
}

async function setUp({ browser }: TestBrowser) {
  const data = await openTestStorage('sqlite');
  const { storage } = data;
  const articles = await loadLibrary([await writeLampArticles(data.settings.dataDir)]);
  const library = articles.current();
  const chat = await openChat(storage, { library, person: 'megan' });
  const megan = { ...entraIdentity(tenantId, meganId), person_id: 'megan', created_at: 0 };
  await storage.write((trx) => trx.insertInto('identities').values(megan).execute());
  const signIn = await startSignIn(Date.now);
  const server = await startServer({
    env: { ...tabEnv, MICROSOFT_APP_ID: botId, MICROSOFT_APP_PASSWORD: 'x' },
    ports: {
      storage,
      desk: chat.desk,
      deskSettings,
      deskChanges: createDeskChanges(storage, { error: () => undefined }),
      teams: signIn.teams,
      webDir: 'dist/web',
    },
  });
  const context = await browser.newContext();
  context.setDefaultTimeout(20_000);
  return {
    context,
    server,
    storage,
    library,
    chat,
    opens: (path: string, settings: Partial<TeamsSettings> = {}) =>
      openInTeams(context, { contentUrl: server.address + path, token: aToken, ...settings }),
    watch: () => watch(context, server.address),
    end: async () => {
      await context.close();
      await server.close();
      await signIn.keys.close();
      await data.close();
    },
  };
}

function watch(context: BrowserContext, address: string): Watched {
  const asked: { readonly cookie: boolean; readonly bearer: boolean }[] = [];
  const strangers: string[] = [];
  context.on('requestfinished', (request) => {
    const url = new URL(request.url());
    const headers = request.headers();
    if (url.pathname.includes('/api/')) {
      asked.push({ cookie: 'cookie' in headers, bearer: 'authorization' in headers });
    }
    if (![address, 'https://teams.microsoft.com'].includes(url.origin)) strangers.push(url.href);
  });
  return { asked, strangers };
}

export function tabFrame(page: Page): Frame {
  const frame = page.frames().find((each) => each.parentFrame() !== null);
  if (frame === undefined) throw new Error('no tab');
  return frame;
}
