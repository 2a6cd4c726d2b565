/** From the button to the first answer: what is loaded when, and in which order. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { chatIn, field, launcher, widgetPages, type WidgetPages } from '../support/widgetPages.js';

jest.setTimeout(90_000);

let pages: WidgetPages;
beforeAll(async () => {
  pages = await widgetPages();
});
afterAll(() => pages.close());
beforeEach(() => pages.renew());

describe('who points at the button, or comes to it by Tab', () => {
  it.each(['mouse', 'keyboard'])('has the chat loaded, and nothing asked: by %s', async (way) => {
    const { page, askedOf, complaints } = await pages.hostPage();
    await launcher(page).waitFor();
    if (way === 'mouse') {
      await launcher(page).hover();
    } else {
      await page.locator('#own').focus();
      await page.keyboard.press('Tab');
    }
    await chatIn(page).locator('html[data-drawn]').waitFor({ state: 'attached' });
    const asked = () =>
      askedOf(pages.product.address).filter((path) => !path.startsWith('/assets/'));
    expect(asked()).toEqual(['/widget.js', '/embed']);
    expect(await page.locator('iframe').isVisible()).toBe(false);

    await (way === 'mouse' ? launcher(page).click() : page.keyboard.press('Enter'));
    await field(page).fill('0x8ACCE551');
    await field(page).press('Enter');
    await chatIn(page).getByText('1 of 3', { exact: true }).waitFor();
    expect(asked().filter((path) => path === '/embed')).toHaveLength(1);
    expect(await complaints()).toEqual([]);
  });

  it('loads nothing where the pointer only crosses it', async () => {
    const { page, askedOf } = await pages.hostPage();
    await launcher(page).hover();
    await page.mouse.move(0, 0);
    await page.evaluate('new Promise((resolve) => setTimeout(resolve, 200))');
    expect(askedOf(pages.product.address)).toEqual(['/widget.js']);
  });
});

it('asks who is there, and shows ways to begin, while Web Chat’s script is still under way', async () => {
  const { page } = await pages.hostPage();
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/webchat.*.js', async (route) => {
    await held;
    await route.continue();
  });
  const session = page.waitForResponse('**/webchat/session');
  await launcher(page).click();
  expect((await session).status()).toBe(200);
  await chatIn(page).getByRole('button', { name: 'I have no code' }).click();
  expect(await field(page).count()).toBe(0);
  release();
  const said = chatIn(page).locator('.webchat__bubble--from-user');
  await said.getByText('Something is wrong with my PC, and I have no code').waitFor();
  await chatIn(page).locator('[data-id="webchat-sendbox-input"]:focus').waitFor();
});

it('draws the conversation that came before Web Chat was there', async () => {
  const { page } = await pages.hostPage();
  await page.evaluate("stepladder.open('0x8ACCE551')");
  await chatIn(page).getByText('1 of 3', { exact: true }).waitFor();
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/webchat.*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.reload();
  await chatIn(page).locator('html[data-settled]').waitFor({ state: 'attached' });
  release();
  await chatIn(page).getByText('1 of 3', { exact: true }).waitFor();
});
