/** The chat that can't be had: said by the loader, with a way on, and never a browser's own page. */
import { afterAll, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import { field, launcher, widgetPages, type WidgetPages } from '../support/widgetPages.js';

jest.setTimeout(90_000);

let pages: WidgetPages;
beforeAll(async () => {
  pages = await widgetPages();
});
afterAll(() => pages.close());
beforeEach(() => pages.renew());

it.each([
  ['a desktop', { width: 1280, height: 800 }],
  ['a phone', { width: 360, height: 640 }],
])('says so, can be closed, and comes when it is tried again: %s', async (_name, viewport) => {
  const { page } = await pages.hostPage('defer', { browser: { viewport } });
  await launcher(page).waitFor();
  await page.route('**/embed*', (route) => route.abort());
  await launcher(page).click();
  const note = page.getByRole('alert');
  await note.getByText('The help chat can’t be reached').waitFor();
  await page.getByRole('button', { name: 'Try again' }).and(page.locator(':focus')).waitFor();
  expect(await page.locator('iframe').isVisible()).toBe(false);

  await page.getByRole('button', { name: 'Close' }).click();
  await launcher(page).waitFor();
  expect(await note.isVisible()).toBe(false);

  await page.unroute('**/embed*');
  await launcher(page).click();
  await field(page).waitFor();
  expect(await note.isVisible()).toBe(false);
});

it('keeps what was asked meanwhile, and asks it when the chat is there', async () => {
  const { page } = await pages.hostPage();
  await launcher(page).waitFor();
  await page.route('**/embed*', (route) => route.abort());
  await page.evaluate("stepladder.open('0x8ACCE551')");
  await page.getByRole('alert').getByText('can’t be reached').waitFor();
  await page.unroute('**/embed*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.frameLocator('iframe').getByText('1 of 3', { exact: true }).waitFor();
});

it('draws the page and comes back to Web Chat when its script did not come at first', async () => {
  const { page } = await pages.hostPage();
  await page.route('**/webchat.*.js', (route) => route.abort());
  await launcher(page).click();
  const chat = page.frameLocator('iframe');
  await chat.getByText('No connection. I keep trying.').first().waitFor();
  await chat.getByRole('button', { name: 'Close the chat' }).waitFor();
  await page.unroute('**/webchat.*.js');
  await field(page).fill('0x8ACCE551');
  await field(page).press('Enter');
  await chat.getByText('1 of 3', { exact: true }).waitFor();
  await chat.locator('#trouble').waitFor({ state: 'hidden' });
});
