/** The chat over networks and PCs as they are, in a real browser: nothing lost, nothing twice. */
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  jest,
} from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { openBrowser, type TestBrowser } from '../support/browser.js';
import { writeLampArticles } from '../support/lampArticles.js';
import { newDataDir, startProduct, type Product } from '../support/product.js';
import { aProxy, type Proxy } from '../support/proxy.js';

jest.setTimeout(90_000);

let browser: TestBrowser;
let data: Awaited<ReturnType<typeof newDataDir>>;
let product: Product;
let proxy: Proxy;
let context: BrowserContext;

beforeAll(async () => {
  [data, browser] = await Promise.all([newDataDir(), openBrowser()]);
  product = await startProduct({
    DATA_DIR: data.dir,
    PORT: '0',
    KNOWLEDGE_DIR: await writeLampArticles(data.dir),
  });
});
afterAll(async () => {
  await browser.close();
  await product.stop();
  await data.remove();
});
beforeEach(async () => {
  proxy = await aProxy(product.address);
  context = await browser.browser.newContext();
});
afterEach(async () => {
  await context.close();
  await proxy.close();
});

async function openChat(): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(`${proxy.address}/embed`);
  await page.getByText('Hello.').first().waitFor();
  return page;
}
const box = (page: Page) => page.getByRole('textbox', { name: 'Your message' });
async function says(page: Page, words: string): Promise<void> {
  await box(page).fill(words);
  await box(page).press('Enter');
}
const sees = (page: Page, words: string | RegExp) => page.getByText(words).last().waitFor();
const rows = (page: Page) => page.locator('.webchat__basic-transcript__activity');
/** How often the person's own words stand there. */
const timesSaid = (page: Page, words: string) =>
  page.locator('.webchat__bubble--from-user').filter({ hasText: words }).count();

describe('behind a proxy that knows no sockets', () => {
  it('goes from the code to the help desk all the same, and says nothing of it', async () => {
    proxy.blocksSockets = true;
    const page = await openChat();
    await says(page, '0x8ACCE551');
    await sees(page, '1 of 3');
    await page.getByRole('button', { name: 'Still broken' }).last().click();
    await sees(page, '2 of 3');
    await page.getByRole('button', { name: 'Talk to a person' }).click();
    await page.getByRole('button', { name: 'Pass it on' }).click();
    await sees(page, 'Passed on.');
    expect(await timesSaid(page, '0x8ACCE551')).toBe(1);
    expect(await page.locator('#trouble').isVisible()).toBe(false);
    expect(proxy.asked.some((call) => /^GET .*\/activities$/.test(call))).toBe(true);
  });
});

describe('without a network for a while', () => {
  it('says so, keeps what is written, and sends it once when the network is back', async () => {
    const page = await openChat();
    await context.setOffline(true);
    proxy.dropSockets();
    await says(page, '0x8ACCE551');
    await sees(page, 'No connection. I keep trying.');
    expect(await timesSaid(page, '0x8ACCE551')).toBe(1);
    await context.setOffline(false);
    await sees(page, '1 of 3');
    await page.locator('#trouble').waitFor({ state: 'hidden' });
    expect(await timesSaid(page, '0x8ACCE551')).toBe(1);
    const before = await rows(page).count();
    await page.reload();
    await sees(page, '1 of 3');
    expect(await rows(page).count()).toBe(before);
  });
});

describe('on a laptop that has slept until its token is too old', () => {
  it('goes on with the same conversation, and shows what came meanwhile', async () => {
    const page = await openChat();
    await says(page, '0x8ACCE551');
    await sees(page, '1 of 3');
    proxy.expireTokens();
    proxy.dropSockets();
    await page.getByRole('button', { name: 'Still broken' }).last().click();
    await sees(page, '2 of 3');
    expect(await timesSaid(page, '0x8ACCE551')).toBe(1);
    expect(proxy.asked.filter((call) => call === 'POST /webchat/session')).toHaveLength(2);
  });
});

describe('in two windows', () => {
  it('shows in each what was said in the other', async () => {
    const [one, other] = [await openChat(), await openChat()];
    await says(one, '0x8ACCE551');
    await sees(other, '1 of 3');
    await other.getByRole('button', { name: 'Still broken' }).last().click();
    await sees(one, '2 of 3');
    expect(await timesSaid(other, '0x8ACCE551')).toBe(1);
    expect(await rows(one).count()).toBe(await rows(other).count());
  });
});

describe('on a PC that somebody else sits down at', () => {
  it('shows the second one nothing of the first, in a page that was left open', async () => {
    const page = await openChat();
    await says(page, 'my secret 0x8ACCE551');
    await sees(page, '1 of 3');
    // Signed out, and somebody else in: the browser has no cookie of the first one any more.
    await context.clearCookies();
    const loaded = page.waitForEvent('load');
    await page.evaluate("window.dispatchEvent(new Event('online'))");
    await loaded;
    await page.getByText('Hello.').first().waitFor();
    await page.getByRole('heading', { name: 'What is your PC telling you?' }).waitFor();
    expect(await page.locator('body').innerText()).not.toContain('my secret');
  });
});
