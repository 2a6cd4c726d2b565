/** The Windows version as real browsers tell it: over HTTPS and localhost, and nowhere else. */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { BrowserContextOptions, CDPSession, Page } from 'playwright-core';
import { openBrowser, type TestBrowser } from '../support/browser.js';
import { writeLampArticles } from '../support/lampArticles.js';
import { newDataDir, startProduct, type Product } from '../support/product.js';

jest.setTimeout(90_000);

/** Known to the browser only: leads to the product, and is no secure origin. */
const plainHost = 'helpdesk.intranet.example';

let browser: TestBrowser;
let data: Awaited<ReturnType<typeof newDataDir>>;
let product: Product;

beforeAll(async () => {
  [data, browser] = await Promise.all([
    newDataDir(),
    openBrowser([`--host-resolver-rules=MAP ${plainHost} 127.0.0.1`]),
  ]);
  product = await startProduct({
    DATA_DIR: data.dir,
    PORT: '0',
    VISITORS: 'allow',
    KNOWLEDGE_DIR: await writeLampArticles(data.dir),
  });
});
afterAll(async () => {
  await browser.close();
  await product.stop();
  await data.remove();
});

type Client = {
  readonly platform: string;
  readonly platformVersion: string;
  readonly mobile?: boolean;
};

async function told(address: string, client: Client | null, options: BrowserContextOptions = {}) {
  const context = await browser.browser.newContext(options);
  const page = await context.newPage();
  if (client !== null) await pretend(page, client);
  const asked = page.waitForRequest('**/webchat/session');
  await page.goto(`${address}/embed`);
  const { platformVersion } = (await asked).postDataJSON() as { platformVersion?: string };
  const isSecure = await page.evaluate<boolean>('isSecureContext');
  await context.close();
  return { platformVersion, isSecure };
}

/** The browser itself answers so: `navigator.userAgentData` is its own. */
async function pretend(page: Page, { platform, platformVersion, mobile = false }: Client) {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('Emulation.setUserAgentOverride', {
    userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/147.0.0.0',
    userAgentMetadata: {
      platform,
      platformVersion,
      mobile,
      architecture: 'x86',
      model: '',
      brands: [{ brand: 'Chromium', version: '147' }],
    },
  });
}

describe('what the browser tells of Windows', () => {
  const windows11 = { platform: 'Windows', platformVersion: '15.0.0' };

  it.each([
    ['Windows 11', windows11, '15.0.0'],
    ['Windows 10', { platform: 'Windows', platformVersion: '10.0.0' }, '10.0.0'],
    ['Windows 7', { platform: 'Windows', platformVersion: '0.1.0' }, '0.1.0'],
    ['a Mac', { platform: 'macOS', platformVersion: '15.0.0' }, undefined],
    ['a phone', { platform: 'Android', platformVersion: '14.0.0', mobile: true }, undefined],
    ['a thin client', { platform: 'Linux', platformVersion: '6.8.0' }, undefined],
  ])('goes along on a secure origin: %s', async (_name, client, version) => {
    const { isSecure, platformVersion } = await told(product.address, client);
    expect({ isSecure, platformVersion }).toEqual({ isSecure: true, platformVersion: version });
  });

  it('is nothing over plain HTTP, where the browser has nothing to say', async () => {
    const address = product.address.replace('127.0.0.1', plainHost);
    expect(await told(address, windows11)).toEqual({
      isSecure: false,
      platformVersion: undefined,
    });
  });

  it('is nothing in Firefox and Safari, which know no such question', async () => {
    const context = await browser.browser.newContext();
    await context.addInitScript('delete Navigator.prototype.userAgentData;');
    const page = await context.newPage();
    await pretend(page, windows11);
    const asked = page.waitForRequest('**/webchat/session');
    await page.goto(`${product.address}/embed`);
    expect((await asked).postDataJSON()).not.toHaveProperty('platformVersion');
    await context.close();
  });
});

describe('over plain HTTP', () => {
  it('the whole chat works: conversation, Copy, and Windows said by the person', async () => {
    const context = await browser.browser.newContext();
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(`${product.address.replace('127.0.0.1', plainHost)}/embed`);
    const box = page.getByRole('textbox', { name: 'Your message' });
    await box.fill('0x8ACCE551');
    await box.press('Enter');
    await page.getByText('1 of 3').last().waitFor();
    await page.getByRole('button', { name: 'Still broken' }).last().click();
    await page.getByText('2 of 3').last().waitFor();
    await page.getByRole('button', { name: 'Copy: wake --now' }).click();
    await page.getByText('Copied').first().waitFor();
    await context.close();
  });
});

describe('what is assumed', () => {
  it('is said, and changed with one press', async () => {
    const context = await browser.browser.newContext();
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await pretend(page, { platform: 'Windows', platformVersion: '15.0.0' });
    await page.goto(`${product.address}/embed`);
    const box = page.getByRole('textbox', { name: 'Your message' });
    await box.fill('0x80070002');
    await box.press('Enter');
    await page
      .getByText(/Windows 11/)
      .last()
      .waitFor();
    await page.getByRole('button', { name: 'Another PC' }).last().click();
    await page.getByRole('button', { name: 'Windows 10' }).last().click();
    await page
      .getByText(/Windows 10/)
      .last()
      .waitFor();
    await context.close();
  });
});
