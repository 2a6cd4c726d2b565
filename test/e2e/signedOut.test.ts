/** Signing out by the page around the chat: nothing of the first person is to be had any more. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { hostToken, hostTokenEnv } from '../support/hostTokens.js';
import { chatIn, field, launcher, widgetPages, type WidgetPages } from '../support/widgetPages.js';

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

async function chatOf(name: string): Promise<Page> {
  const { page } = await pages.hostPage();
  await launcher(page).waitFor();
  await signIn(page, name);
  await page.evaluate('stepladder.open()');
  await field(page).fill(`the lamp of ${name} 0x8ACCE551`);
  await field(page).press('Enter');
  await chatIn(page).getByText('1 of 3', { exact: true }).waitFor();
  return page;
}

const stranger = (page: Page) =>
  chatIn(page).locator('#trouble').getByText('I can’t tell who you are.');
const own = (page: Page) => chatIn(page).locator('.webchat__bubble--from-user');
const words = (page: Page) => chatIn(page).locator('body').innerText();
const lost = (page: Page) => page.getByRole('alert').getByText('The help chat can’t be reached');

describe('who signs out', () => {
  it('is out of sight before the page does anything else', async () => {
    const page = await chatOf('anna');
    const seen = await page.evaluate(`(() => {
      const frame = document.querySelector('stepladder-widget').shadowRoot.querySelector('iframe');
      stepladder.signOut();
      return getComputedStyle(frame).visibility;
    })()`);
    expect(seen).toBe('hidden');
    await stranger(page).waitFor();
    expect(await words(page)).not.toContain('anna');
  });

  it('is told to the server, which takes the token no longer', async () => {
    const page = await chatOf('ben');
    const asked = page.waitForRequest('**/webchat/sign-out');
    await page.evaluate('stepladder.signOut()');
    const request = await asked;
    const { authorization = '' } = await request.allHeaders();
    expect((await request.response())?.status()).toBe(200);
    const again = await fetch(`${pages.product.address}/v3/directline/conversations`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: '{}',
    });
    expect(again.status).toBe(403);
  });

  it('is signed out in a second tab too', async () => {
    const first = await chatOf('carla');
    const { page: second } = await pages.hostPage();
    await launcher(second).waitFor();
    await signIn(second, 'carla');
    await second.evaluate('stepladder.open()');
    await own(second).getByText('the lamp of carla 0x8ACCE551').waitFor();
    await first.evaluate('stepladder.signOut()');
    await stranger(second).waitFor();
    expect(await words(second)).not.toContain('carla');
    await second.reload();
    await stranger(second).waitFor();
  });

  it('leaves nothing without a network', async () => {
    const page = await chatOf('dora');
    await pages.context().setOffline(true);
    // Chromium's tools let pages in frames through.
    await page.route('**/embed*', (route) => route.abort());
    await page.evaluate('stepladder.signOut()');
    await lost(page).waitFor();
    expect(await page.locator('iframe').isVisible()).toBe(false);
    await pages.context().setOffline(false);
    await page.unroute('**/embed*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await stranger(page).waitFor();
    expect(await words(page)).not.toContain('dora');
  });

  it('can not be brought back by going back', async () => {
    const page = await chatOf('emil');
    await page.evaluate('stepladder.signOut(); location.href = "/elsewhere";');
    await page.waitForURL('**/elsewhere');
    await page.goBack();
    await stranger(page).waitFor();
    expect(await words(page)).not.toContain('emil');
  });
});

describe('another person’s token', () => {
  it('hides what is there at once, also without a network', async () => {
    const page = await chatOf('finn');
    await pages.context().setOffline(true);
    await signIn(page, 'greta');
    await chatIn(page).locator('html[data-veiled]').waitFor({ state: 'attached' });
    expect(await words(page)).not.toContain('finn');
    await pages.context().setOffline(false);
    await chatIn(page).getByRole('heading', { name: 'What is your PC telling you?' }).waitFor();
    expect(await words(page)).not.toContain('finn');
  });
});

it('a page that is put away shows nothing until it is known who looks', async () => {
  const page = await chatOf('hanna');
  const frame = page.frames().find((each) => each.url().includes('/embed'));
  await frame?.evaluate(
    "window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))",
  );
  expect(await words(page)).not.toContain('hanna');
  await frame?.evaluate(
    "window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))",
  );
  await own(page).getByText('the lamp of hanna 0x8ACCE551').waitFor();
});
