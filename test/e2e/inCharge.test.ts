/** What a person has in hand besides the conversation: ways to begin, the menu, pictures. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { axeFindings } from '../support/axe.js';
import { openBrowser, type TestBrowser } from '../support/browser.js';
import { focused, tabTo } from '../support/keyboard.js';
import { writeLampArticles } from '../support/lampArticles.js';
import { newDataDir, startProduct, type Product } from '../support/product.js';
import { waitUntil } from '../support/waitUntil.js';

jest.setTimeout(90_000);

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

let browser: TestBrowser;
let data: Awaited<ReturnType<typeof newDataDir>>;
let product: Product;
let context: BrowserContext | undefined;

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
  await context?.close();
  context = undefined;
});

async function openChat(colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  context = await browser.browser.newContext({
    colorScheme,
    reducedMotion: 'reduce',
    viewport: { width: 424, height: 740 },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(`${product.address}/embed`);
  await page.getByText('Hello.').first().waitFor();
  return page;
}
const box = (page: Page) => page.getByRole('textbox', { name: 'Your message' });
const more = (page: Page) => page.getByRole('button', { name: 'More' });
const start = (page: Page) => page.getByRole('region', { name: 'What is your PC telling you?' });
const sees = (page: Page, words: string | RegExp) => page.getByText(words).last().waitFor();

describe('the first screen', () => {
  it('offers ways to begin for as long as nobody has said anything', async () => {
    const page = await openChat();
    await start(page).getByRole('button', { name: 'I have no code' }).press('Enter');
    await start(page).waitFor({ state: 'hidden' });
    await sees(page, 'Something is wrong with my PC, and I have no code');
    expect(await focused(page)).toBe('textarea Your message');
    await page.reload();
    await sees(page, 'Something is wrong with my PC, and I have no code');
    expect(await start(page).isVisible()).toBe(false);
  });

  it('says once what this is, and what is kept', async () => {
    const page = await openChat();
    const line = page.getByText("I'm a bot. What you write is kept 90 days. A person: any time.");
    await line.waitFor();
    await page.getByRole('button', { name: 'Understood, hide this' }).click();
    await line.waitFor({ state: 'hidden' });
    await page.reload();
    await start(page).waitFor();
    expect(await line.isVisible()).toBe(false);
  });
});

describe('the menu', () => {
  it('is gone through by keyboard, and Escape folds it', async () => {
    const page = await openChat();
    await tabTo(page, 'button More');
    await page.keyboard.press('Enter');
    expect(await more(page).getAttribute('aria-expanded')).toBe('true');
    const stops = [await focused(page)];
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'Home', 'End']) {
      await page.keyboard.press(key);
      stops.push(await focused(page));
    }
    const [download, erase] = ['menuitem Download this conversation', 'menuitem Delete my data'];
    expect(stops).toEqual([download, erase, download, erase, download, erase]);
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('button More');
    expect(await page.getByRole('menu').isVisible()).toBe(false);
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toBe(erase);
    await page.keyboard.press('Tab');
    expect(await page.getByRole('menu').isVisible()).toBe(false);
  });

  it('hands out the conversation as a text', async () => {
    const page = await openChat();
    await box(page).fill('0x8ACCE551');
    await box(page).press('Enter');
    await sees(page, '1 of 3');
    await more(page).click();
    const saved = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'Download this conversation' }).click();
    const file = await saved;
    expect(file.suggestedFilename()).toBe('conversation.txt');
    const text = await readFile(await file.path(), 'utf8');
    expect(text).toMatch(/ {2}You: 0x8ACCE551\r\n/);
    expect(text).toMatch(/ {2}IT help: 0x8ACCE551\r\n {4}The lamp is dark\r\n/);
    expect(text).toContain('Look at the plug');
  });
});

describe('deleting', () => {
  async function asks(page: Page) {
    await more(page).click();
    await page.getByRole('menuitem', { name: 'Delete my data' }).click();
    await page.getByRole('dialog').waitFor();
  }

  it('is asked once, with what does no harm at hand', async () => {
    const page = await openChat();
    await asks(page);
    expect(await focused(page)).toBe('button Keep it');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await focused(page)).toBe('button More');
  });

  it('deletes all, ends the cookie, and begins anew', async () => {
    const page = await openChat();
    await box(page).fill('My lamp at home is dark');
    await box(page).press('Enter');
    await sees(page, 'My lamp at home is dark');
    const [before] = await page.context().cookies();
    await asks(page);
    const asked = page.waitForResponse('**/webchat/erase');
    const loaded = page.waitForEvent('load');
    await page.getByRole('button', { name: 'Delete it' }).click();
    expect((await asked).status()).toBe(200);
    await loaded;
    await start(page).waitFor();
    expect(await page.getByText('My lamp at home is dark').count()).toBe(0);
    const [after] = await page.context().cookies();
    expect(after?.value).not.toBe(before?.value);
  });

  it('says so where nothing was deleted, and can be tried again', async () => {
    const page = await openChat();
    await page.route('**/webchat/erase', (route) => route.fulfill({ status: 503, body: '{}' }));
    await asks(page);
    await page.getByRole('button', { name: 'Delete it' }).click();
    await page.getByRole('dialog').getByText('Nothing was deleted.').waitFor();
    expect(await page.getByRole('button', { name: 'Delete it' }).isEnabled()).toBe(true);
  });
});

describe('a picture', () => {
  const seen = (page: Page) => page.locator('#picture');
  const chooser = (page: Page) => page.locator('.webchat__upload-button--file-input');
  const picture = { name: 'blue screen.png', mimeType: 'image/png', buffer: png };

  it('is chosen from the first screen, seen, and taken out again', async () => {
    const page = await openChat();
    const opened = page.waitForEvent('filechooser');
    await start(page).getByRole('button', { name: 'Send a picture of it' }).click();
    await (await opened).setFiles(picture);
    await seen(page).getByText('blue screen.png').waitFor();
    await page.getByRole('button', { name: 'Take the picture out' }).click();
    await seen(page).waitFor({ state: 'hidden' });
    expect(await focused(page)).toBe('textarea Your message');
  });

  it.each(['paste', 'drop'])('comes by %s', async (way) => {
    const page = await openChat();
    await page.evaluate(`(() => {
      const bytes = Uint8Array.from(atob('${png.toString('base64')}'), (sign) => sign.charCodeAt(0));
      const carried = new DataTransfer();
      carried.items.add(new File([bytes], 'screenshot.png', { type: 'image/png' }));
      const event = '${way}' === 'paste'
        ? new ClipboardEvent('paste', { clipboardData: carried, bubbles: true, cancelable: true })
        : new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true });
      document.body.dispatchEvent(event);
    })()`);
    await seen(page).getByText('screenshot.png').waitFor();
  });

  it('goes as one form with the words, and leaves the bar', async () => {
    const page = await openChat();
    await page.route('**/upload?*', (route) =>
      route.fulfill({ contentType: 'application/json', body: '{"id":"c|9"}' }),
    );
    await chooser(page).setInputFiles(picture);
    await seen(page).waitFor();
    const sent = page.waitForRequest('**/upload?*');
    await box(page).fill('It shows this');
    await box(page).press('Enter');
    const body = (await sent).postDataBuffer()?.toString('latin1') ?? '';
    expect(body).toContain('application/vnd.microsoft.activity');
    expect(body).toContain('"text":"It shows this"');
    expect(body).toContain('filename="blue screen.png"');
    expect(body).not.toContain('blob:');
    await seen(page).waitFor({ state: 'hidden' });
    await page.locator('.webchat__bubble--from-user img').waitFor();
  });

  it.each([
    [
      'is no picture',
      { name: 'a.txt', mimeType: 'text/plain', buffer: png },
      'Only pictures can be',
    ],
    [
      'is broken and too large to send',
      { name: 'a.png', mimeType: 'image/png', buffer: Buffer.alloc(4 * 1024 * 1024 + 1) },
      'That picture is too large.',
    ],
  ])('that %s is refused calmly, before it goes anywhere', async (_what, file, words) => {
    const page = await openChat();
    await chooser(page).setInputFiles(file);
    await page.locator('#trouble').getByText(words).waitFor();
    expect(await seen(page).isVisible()).toBe(false);
  });

  it('is kept, and seen again after a reload', async () => {
    const page = await openChat();
    await chooser(page).setInputFiles(picture);
    await seen(page).waitFor();
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await sees(page, 'I keep it for the help desk');
    await page.reload();
    const shown = page.getByRole('img', { name: 'blue screen.png' });
    await shown.waitFor();
    expect(await shown.getAttribute('src')).toMatch(/\/files\//);
    const drawn = 'document.querySelector(\'img[alt="blue screen.png"]\').naturalWidth === 1';
    await waitUntil(page, drawn);
  });

  it('that the server does not take is said to be not taken', async () => {
    const page = await openChat();
    await page.route('**/upload?*', (route) => route.fulfill({ status: 415, body: '{}' }));
    await chooser(page).setInputFiles(picture);
    await seen(page).waitFor();
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.locator('#trouble').getByText('That picture was not taken.').waitFor();
  });

  it('from a phone’s camera is made small enough', async () => {
    const page = await openChat();
    // Noise does not compress: a picture of several megabytes.
    const size = await page.evaluate<number>(`(async () => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 3000, height: 1200 });
      const image = new ImageData(3000, 1200);
      for (let at = 0; at < image.data.length; at += 1) image.data[at] = Math.random() * 256;
      canvas.getContext('2d').putImageData(image, 0, 0);
      const photo = await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
      const carried = new DataTransfer();
      carried.items.add(new File([photo], 'photo.png', { type: 'image/png' }));
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: carried, bubbles: true, cancelable: true }),
      );
      return photo.size;
    })()`);
    expect(size).toBeGreaterThan(4 * 1024 * 1024);
    await seen(page).getByText('photo.jpg').waitFor();
  });
});

it.each(['light', 'dark'] as const)('has nothing that axe finds wrong: %s', async (colorScheme) => {
  const page = await openChat(colorScheme);
  await start(page).waitFor();
  const found = [await axeFindings(page)];
  await more(page).click();
  found.push(await axeFindings(page));
  await page.getByRole('menuitem', { name: 'Delete my data' }).click();
  found.push(await axeFindings(page));
  await page.getByRole('button', { name: 'Keep it' }).click();
  await page
    .locator('.webchat__upload-button--file-input')
    .setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: png });
  await page.locator('#picture').waitFor();
  found.push(await axeFindings(page));
  expect(found).toEqual([[], [], [], []]);
});
