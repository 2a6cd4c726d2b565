/** A page that says who is there, and two people at one PC: neither ever sees the other's chat. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { hostToken, hostTokenEnv } from '../support/hostTokens.js';
import { chatIn, field, launcher, widgetPages, type WidgetPages } from '../support/widgetPages.js';
import { waitUntil } from '../support/waitUntil.js';

jest.setTimeout(90_000);

let pages: WidgetPages;
beforeAll(async () => {
  pages = await widgetPages({ ...hostTokenEnv, VISITORS: 'deny' });
});
afterAll(() => pages.close());
beforeEach(() => pages.renew());

async function signIn(page: Page, name: string): Promise<void> {
  const token = await hostToken(Date.now(), { sub: name });
  await page.evaluate(`stepladder.signIn('${token}')`);
}

async function says(page: Page, words: string): Promise<void> {
  await field(page).fill(words);
  await field(page).press('Enter');
  await chatIn(page).getByText('1 of 3', { exact: true }).waitFor();
}

/** The whole text of the chat, when the conversation is there. */
async function beginning(page: Page): Promise<string> {
  await chatIn(page).getByRole('heading', { name: 'What is your PC telling you?' }).waitFor();
  return chatIn(page).locator('body').innerText();
}

const stranger = (page: Page) =>
  chatIn(page).locator('#trouble').getByText('I can’t tell who you are.');

describe('where only the signed in may chat', () => {
  it('each finds their own conversation again, on page after page', async () => {
    const { page } = await pages.hostPage();
    await launcher(page).waitFor();
    await signIn(page, 'anna');
    await page.evaluate('stepladder.open()');
    await says(page, 'the lamp of Anna 0x8ACCE551');

    await page.reload();
    await field(page).waitFor();
    await signIn(page, 'ben');
    expect(await beginning(page)).not.toContain('Anna');

    await page.reload();
    await field(page).waitFor();
    await signIn(page, 'anna');
    await chatIn(page).getByText('the lamp of Anna 0x8ACCE551').first().waitFor();
  });

  it('the next one sees nothing of the first in a chat that is open', async () => {
    const { page } = await pages.hostPage();
    await launcher(page).waitFor();
    await signIn(page, 'carla');
    await page.evaluate('stepladder.open()');
    await says(page, 'the lamp of Carla 0x8ACCE551');
    await signIn(page, 'dora');
    expect(await beginning(page)).not.toContain('Carla');
  });

  it('a fresh token of the same person changes nothing', async () => {
    const { page } = await pages.hostPage();
    await launcher(page).waitFor();
    await signIn(page, 'emil');
    await page.evaluate('stepladder.open()');
    await says(page, '0x8ACCE551');
    const asked = page.waitForResponse('**/webchat/session');
    const token = await hostToken(Date.now(), { sub: 'emil' }, 200);
    await page.evaluate(`stepladder.signIn('${token}')`);
    expect((await asked).status()).toBe(200);
    await chatIn(page).getByRole('button', { name: 'Still broken' }).last().click();
    await chatIn(page).getByText('2 of 3', { exact: true }).waitFor();
  });

  it('nothing stays on screen of who signs out', async () => {
    const { page } = await pages.hostPage();
    await launcher(page).waitFor();
    await signIn(page, 'finn');
    await page.evaluate('stepladder.open()');
    await says(page, 'the lamp of Finn 0x8ACCE551');
    await page.evaluate('stepladder.signOut()');
    await stranger(page).waitFor();
    expect(await chatIn(page).locator('body').innerText()).not.toContain('Finn');
  });

  it.each([
    ['no token', "''"],
    ['a token that is none', "'aaa.bbb.ccc'"],
  ])('nobody comes in with %s, and the page is asked for one', async (_name, token) => {
    const { page } = await pages.hostPage();
    await launcher(page).waitFor();
    await page.evaluate(`
      stepladder.on('signInNeeded', () => { window.needed = true; });
      stepladder.signIn(${token});
      stepladder.open();
    `);
    await stranger(page).waitFor();
    await waitUntil(page, 'window.needed');
    await signIn(page, 'greta');
    expect(await beginning(page)).not.toContain('0x8ACCE551');
  });
});
