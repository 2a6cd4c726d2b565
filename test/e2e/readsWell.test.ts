/** What the chat does with words: one piece stays whole, addresses are links, nothing stays that is over. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { openBrowser, type TestBrowser } from '../support/browser.js';
import { newDataDir, startProduct, type Product } from '../support/product.js';
import { waitUntil } from '../support/waitUntil.js';

jest.setTimeout(90_000);

let browser: TestBrowser;
let data: Awaited<ReturnType<typeof newDataDir>>;
let product: Product;
let context: BrowserContext | undefined;

beforeAll(async () => {
  [data, browser] = await Promise.all([newDataDir(), openBrowser()]);
  product = await startProduct({ DATA_DIR: data.dir, PORT: '0' });
});
afterAll(async () => {
  await browser.close();
  await product.stop();
  await data.remove();
});
beforeEach(async () => {
  await context?.close();
  context = undefined;
});

async function openChat(): Promise<Page> {
  context = await browser.browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(`${product.address}/embed`);
  return page;
}
async function says(page: Page, words: string): Promise<void> {
  const box = page.getByRole('textbox', { name: 'Your message' });
  await box.fill(words);
  await box.press('Enter');
}

it('breaks no line in what is typed in one piece', async () => {
  const page = await openChat();
  await says(page, '0x80070002 windows 11');
  const typed = page.locator('strong', { hasText: 'ms-settings:dateandtime' }).first();
  await typed.waitFor();
  const height = (await typed.boundingBox())?.height ?? 0;
  expect(height).toBeGreaterThan(0);
  expect(height).toBeLessThan(30);
});

it('keeps a pasted log low, so that its answer is in sight, and lets the keys scroll it', async () => {
  const page = await openChat();
  const lines = Array.from({ length: 40 }, (_, at) => `line ${at} of the log`);
  await says(page, [...lines, '0x80070002 windows 11'].join('\n'));
  const log = page.getByRole('group', { name: 'Your long message, scrolls' });
  await log.waitFor();
  expect((await log.boundingBox())?.height).toBeLessThanOrEqual(262);
  expect(await log.getAttribute('tabindex')).toBe('0');
});

it('has the line about the bot until the second thing that is said', async () => {
  const page = await openChat();
  const about = page.locator('#about');
  await says(page, '0x80070002 windows 11');
  await page.getByText('1 of 4').last().waitFor();
  expect(await about.isVisible()).toBe(true);
  await says(page, 'no');
  await about.waitFor({ state: 'hidden' });
});

it('forgets a refused file with the next thing that is said', async () => {
  const page = await openChat();
  await page.locator('.webchat__upload-button--file-input').setInputFiles({
    name: 'a.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('a'),
  });
  await page.locator('#trouble').getByText('Only pictures can be sent').waitFor();
  await says(page, '0x80070002 windows 11');
  await page.locator('#trouble').waitFor({ state: 'hidden' });
});

describe('an agent', () => {
  it('is seen to type, comes into sight below a tall card, and sends addresses that can be pressed', async () => {
    const page = await openChat();
    await says(page, '0x80070002 windows 11');
    await page.getByText('1 of 4').last().waitFor();
    await page.getByRole('button', { name: 'Talk to a person' }).click();
    await page.getByRole('button', { name: 'Pass it on' }).click();
    await page.getByText('What the help desk asks first').last().waitFor();
    const desk = await browser.browser.newPage();
    await desk.goto(product.deskLink);
    await desk.getByText('0x80070002').first().click();
    await desk.getByRole('button', { name: 'Accept' }).click();
    await desk.locator('#composer').pressSequentially('Please look at https://example.org/a.');
    await page.locator('#status').getByText('Typing…').waitFor();
    await desk.locator('#composer').press('Control+Enter');
    const link = page.getByRole('link', { name: 'https://example.org/a' });
    await link.waitFor();
    expect(await link.getAttribute('href')).toBe('https://example.org/a');
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
    await waitUntil(
      page,
      `(() => {
      const list = document.querySelector('.webchat__basic-transcript__scrollable');
      return list.scrollHeight - list.scrollTop - list.clientHeight < 4;
    })()`,
    );
    await desk.close();
  });
});
