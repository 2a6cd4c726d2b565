/** A case and all that opens over it, before axe and a ruler: light and dark, wide and on a phone. */
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { isNarrow, looksAt, press, widths } from '../support/deskLooks.js';
import { deskPages, type DeskPages } from '../support/deskPages.js';
import { png } from '../support/pictures.js';

jest.setTimeout(120_000);

let pages: DeskPages;

beforeAll(async () => {
  pages = await deskPages();
  const noor = await pages.waiting('0x80070002 windows 11', 'Noor Haddad');
  const note = 'The finance tool wants this update before it starts. '.repeat(5);
  await noor.presses('Send', { pc: 'NB-4417', contact: '4711', work: 'blocked', note });
  await noor.sends(png, 'error.png');
  const longWord = 'Donaudampfschifffahrts'.repeat(8);
  await pages.waiting(`0x80070643 windows 10 ${longWord}`, `Maximiliane ${longWord.slice(0, 120)}`);
  await pages.waiting('0x80070643 ويندوز 11', 'نور الهدى عبد الرحمن');
  await pages.waiting('0x80070643 windows 11', 'Li');
});
afterAll(() => pages.close());

type Look = (screen: string) => Promise<void>;

async function readsCases(page: Page, look: Look): Promise<void> {
  for (const name of ['Maximiliane', 'نور', 'Noor Haddad']) {
    await page.locator('.row', { hasText: name }).click();
    await page.locator('#case-person', { hasText: name }).waitFor();
    await page.locator('.top-lines').waitFor();
    await look(`the case of ${name}`);
    if (isNarrow(page) && name !== 'Noor Haddad') await press(page, 'Back to the queue');
  }
  await press(page, 'Show all of the note');
  await page.locator('.picture img').waitFor();
  await page.locator('.picture').click();
  await page.locator('.large-picture img').waitFor();
  await look('a picture');
  await page.keyboard.press('Escape');
}

async function writes(page: Page, look: Look): Promise<void> {
  const composer = page.locator('#composer');
  await press(page, 'Accept');
  await page.getByText('With you').waitFor();
  await composer.fill('/');
  await page.getByRole('option').waitFor();
  await look('saved answers');
  await page.route('**/messages', (route) => route.abort());
  await composer.fill('Is the PC on?');
  await composer.press('Control+Enter');
  await page.getByRole('button', { name: 'Send again' }).waitFor();
  await look('a message that did not arrive');
  await page.unroute('**/messages');
  await press(page, 'Change it');
  await composer.fill('');
}

async function climbs(page: Page, look: Look): Promise<void> {
  if (isNarrow(page)) await page.getByRole('tab', { name: 'Ladder' }).click();
  await press(page, 'Record as done');
  await look('what came of it');
  await press(page, 'Cancel');
  await page.getByRole('searchbox').fill('clock');
  await page.locator('.found-article summary').first().click();
  await look('the library');
  await press(page, 'Suggest a correction');
  await look('a suggestion');
  await press(page, 'Cancel');
  await page.locator('#case-person').focus();
  await page.keyboard.press('?');
  await look('the keys');
  await page.keyboard.press('Escape');
  await press(page, /^To the queue$/);
  await page.locator('.pill', { hasText: /^Waiting / }).waitFor();
}

it.each(widths)(
  'have nothing that axe finds wrong, and nothing that does not fit: %d px',
  async (width) => {
    const page = await pages.agent('Mira', ['agent'], {
      viewport: { width, height: 800 },
    });
    const { look, screens, wrong } = looksAt(page);
    await readsCases(page, look);
    await writes(page, look);
    await climbs(page, look);
    expect(wrong).toEqual([]);
    expect(screens).toHaveLength(10);
    await page.context().close();
  },
);
