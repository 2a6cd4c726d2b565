/**
 * The chat on pages of other sites, over HTTPS, in a browser that blocks cookies of third parties:
 * each site has a chat of its own there, and it is the same one after a reload.
 */
import { afterAll, beforeAll, beforeEach, afterEach, expect, it, jest } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { z } from 'zod';
import { openBrowser, type TestBrowser } from '../support/browser.js';
import { writeLampArticles } from '../support/lampArticles.js';
import { newDataDir, startProduct, type Product } from '../support/product.js';
import { aTlsProxy, trackersCookie, type TlsProxy } from '../support/tlsProxy.js';
import { chatIn, field, launcher } from '../support/widgetPages.js';

jest.setTimeout(90_000);

const sites = ['intranet.example', 'portal.example'] as const;

let browser: TestBrowser;
let data: Awaited<ReturnType<typeof newDataDir>>;
let proxy: TlsProxy;
let product: Product;
let context: BrowserContext;

beforeAll(async () => {
  [data, proxy, browser] = await Promise.all([
    newDataDir(),
    aTlsProxy(),
    openBrowser(['--host-resolver-rules=MAP * 127.0.0.1']),
  ]);
  product = await startProduct({
    DATA_DIR: data.dir,
    PORT: '0',
    KNOWLEDGE_DIR: await writeLampArticles(data.dir),
    PUBLIC_URL: proxy.ours,
    TRUSTED_PROXIES: '127.0.0.1',
    VISITORS: 'allow',
    WIDGET_ORIGINS: sites.map(proxy.page).join(','),
  });
  proxy.product = product.address;
});
afterAll(async () => {
  await browser.close();
  await Promise.all([proxy.close(), product.stop()]);
  await data.remove();
});
beforeEach(async () => {
  context = await browser.browser.newContext({ ignoreHTTPSErrors: true });
});
afterEach(() => context.close());

/** As Chromium does in its stricter settings. */
async function aStrictPage(): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const devTools = await context.newCDPSession(page);
  await devTools.send('Network.enable');
  await devTools.send(
    'Network.setCookieControls' as never,
    {
      enableThirdPartyCookieRestriction: true,
      disableThirdPartyCookieMetadata: false,
      disableThirdPartyCookieHeuristics: false,
    } as never,
  );
  return page;
}

/** Opens the chat on a page of this site; answers with its conversation. */
async function open(page: Page, site: string): Promise<string> {
  const answered = page.waitForResponse(/\/webchat\/session$/);
  await page.goto(proxy.page(site));
  const frame = page.locator('iframe');
  await launcher(page).or(frame).first().waitFor();
  // A chat that was open on this site is open again.
  if ((await frame.count()) === 0) await launcher(page).click();
  await field(page).waitFor();
  const body: unknown = await (await answered).json();
  return z.object({ conversationId: z.string() }).parse(body).conversationId;
}

const sessions = () => proxy.passed.filter(({ call }) => call === 'POST /webchat/session');

async function asks(page: Page): Promise<void> {
  await field(page).fill('0x8ACCE551');
  await field(page).press('Enter');
  await chatIn(page).getByText('Look at the plug').first().waitFor();
}

it('is the same chat after a reload, and another one on another site', async () => {
  const page = await aStrictPage();
  const here = await open(page, sites[0]);
  await asks(page);

  expect(await open(page, sites[0])).toBe(here);
  await chatIn(page).getByText('Look at the plug').first().waitFor();

  const there = await open(page, sites[1]);
  expect(there).not.toBe(here);
  expect(await chatIn(page).locator('body').innerText()).not.toContain('0x8ACCE551');
  expect(await open(page, sites[1])).toBe(there);
  expect(await open(page, sites[0])).toBe(here);

  for (const { setCookie } of sessions()) {
    expect(setCookie).toMatch(
      /^stepladder_visitor=[\w-]{43}; .*; HttpOnly; SameSite=None; Secure; Partitioned$/,
    );
  }
  // The browser does block: a cookie that is not kept apart by site never came along.
  const cookies = proxy.passed.map(({ cookie }) => cookie).join('\n');
  expect(cookies).toContain('stepladder_visitor=');
  expect(cookies).not.toContain(trackersCookie);
});

it('is another chat on our own page, which is a site of its own', async () => {
  const page = await aStrictPage();
  const here = await open(page, sites[0]);
  const answered = page.waitForResponse(/\/webchat\/session$/);
  await page.goto(`${proxy.ours}/embed`);
  const { conversationId } = z
    .object({ conversationId: z.string() })
    .parse(await (await answered).json());
  expect(conversationId).not.toBe(here);
});
