/** The desk around the cases, before axe and a ruler: light and dark, wide and on a phone. */
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { goTo, isNarrow, looksAt, press, widths } from '../support/deskLooks.js';
import { deskPages, type DeskPages } from '../support/deskPages.js';

jest.setTimeout(120_000);

let pages: DeskPages;

beforeAll(async () => {
  pages = await deskPages();
});
afterAll(() => pages.close());

type Look = (screen: string) => Promise<void>;

async function looksAtQueue(page: Page, look: Look): Promise<void> {
  await page.locator('.row').first().waitFor();
  await look('the queue');
  if (isNarrow(page)) {
    await press(page, 'Menu');
    await look('the menu');
    await page.keyboard.press('Escape');
  }
  await page.getByRole('checkbox').first().check({ force: true });
  await page.getByText('1 case picked').waitFor();
  await look('picked cases');
  await press(page, 'Pick none');
  await goTo(page, 'Be told');
  await look('how to be told');
  await page.keyboard.press('Escape');
}

async function looksAround(page: Page, look: Look): Promise<void> {
  await goTo(page, /^Known problems/);
  await press(page, 'Pin a notice');
  await look('a notice to be pinned');
  await page.getByLabel('The code').fill('0x80070643');
  await page.getByLabel(/What people read/).fill('You need do nothing.');
  await press(page, 'Pin it');
  await page.locator('.notice').first().waitFor();
  await look('a notice');
  await press(page, 'It is over');
  await look('a notice that ends');
  await press(page, 'End it and tell them');
  await page.getByRole('heading', { name: 'Over' }).waitFor();
  await goTo(page, /^Articles/);
  await page.locator('.row-article').first().waitFor();
  await look('the articles');
}

async function loses(page: Page, look: Look): Promise<void> {
  await page.goto(`${pages.product.address}/desk#/nothing`);
  await page.getByText("This case can't be shown").waitFor();
  await look('a case that is gone');
  await page.context().setOffline(true);
  await page.getByText('You are offline.').waitFor();
  await look('offline');
  // What a page learns when it comes back: its session is over.
  await page.context().clearCookies();
  await page.context().setOffline(false);
  await page.getByRole('heading', { name: 'Sign in to the desk' }).waitFor();
  await look('signed out');
  await page.goto(`${pages.product.address}/desk`);
  await page.getByRole('heading', { name: 'Sign in to the desk' }).waitFor();
  await look('not signed in');
}

it('is empty, and says what happens next', async () => {
  const page = await pages.agent('Mira');
  const { look, wrong } = looksAt(page);
  await page.getByRole('heading', { name: 'Nobody is waiting' }).waitFor();
  await look('the empty desk');
  expect(wrong).toEqual([]);
  await pages.waiting('0x80070643 windows 11', 'Li');
  await page.getByText('Li has just come.').waitFor();
  await press(page, 'Open the next case');
  await page.locator('#case-person', { hasText: 'Li' }).waitFor();
  await page.context().close();
});

it.each(widths)(
  'has nothing that axe finds wrong, and nothing that does not fit: %d px',
  async (width) => {
    const page = await pages.agent('Mira', ['agent', 'lead', 'author'], {
      viewport: { width, height: 800 },
    });
    const { look, screens, wrong } = looksAt(page);
    await looksAtQueue(page, look);
    await looksAround(page, look);
    await loses(page, look);
    expect(wrong).toEqual([]);
    expect(screens).toHaveLength(isNarrow(page) ? 12 : 11);
    await page.context().close();
  },
);
