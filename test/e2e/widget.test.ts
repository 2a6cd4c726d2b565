/** The one tag on pages of others, in a real browser: what it needs, what it can be told, what it tells. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { drawn } from '../support/drawn.js';
import { anIntranet, watchedPage } from '../support/hostPage.js';
import {
  chatIn,
  field,
  launcher,
  overflow,
  widgetPages,
  type WidgetPages,
} from '../support/widgetPages.js';
import { waitUntil } from '../support/waitUntil.js';

jest.setTimeout(90_000);

let pages: WidgetPages;
beforeAll(async () => {
  pages = await widgetPages();
});
afterAll(() => pages.close());
beforeEach(() => pages.renew());

describe('on a page that allows our script, our frame and nothing else', () => {
  it('is drawn, opened, used and closed without a word from the browser', async () => {
    const { page, complaints, askedOf } = await pages.hostPage();
    const button = launcher(page);
    await button.waitFor();
    const looks = ['position', 'right', 'bottom', 'height', 'backgroundColor'];
    expect(await Promise.all(looks.map((property) => drawn(button, property)))).toEqual([
      'fixed',
      '24px',
      '24px',
      '52px',
      'rgb(44, 86, 221)',
    ]);
    expect(askedOf(pages.product.address)).toEqual(['/widget.js']);

    await button.click();
    await field(page).fill('0x8ACCE551');
    await field(page).press('Enter');
    await chatIn(page).getByText('1 of 3', { exact: true }).waitFor();
    expect(await page.locator('iframe').boundingBox()).toMatchObject({ width: 424 });
    await chatIn(page).getByRole('button', { name: 'Close the chat' }).click();
    await button.waitFor();
    expect(await complaints()).toEqual([]);
  });
});

it('is drawn where a browser makes no stylesheets by script, as Safari did until 16.4', async () => {
  await pages
    .context()
    .addInitScript('window.CSSStyleSheet = function () { throw new TypeError(); };');
  const { page, complaints } = await pages.hostPage('defer', { policy: {} });
  await launcher(page).waitFor();
  expect(await drawn(launcher(page), 'position')).toBe('fixed');
  expect(await complaints()).toEqual([]);
});

describe('the tag', () => {
  it.each([
    ['defer', 'defer'],
    ['async', 'async'],
    ['neither, before there is a body', ''],
    ['a module', 'type="module"'],
    ['twice', `defer></script><script defer src="/twice.js"`],
  ])('works as %s', async (name, attributes) => {
    const again = `defer></script><script defer src="${pages.product.address}/widget.js"`;
    const { page, complaints } = await pages.hostPage(name === 'twice' ? again : attributes);
    await launcher(page).waitFor();
    expect(await page.locator('stepladder-widget').count()).toBe(1);
    await page.evaluate("stepladder.open('0x8ACCE551')");
    await chatIn(page).getByText('1 of 3', { exact: true }).waitFor();
    expect(await complaints()).toEqual([]);
  });

  it('is not kept from its work by an element of the same name', async () => {
    const { page } = await pages.hostPage('id="stepladder" defer');
    await launcher(page).click();
    await field(page).waitFor();
  });

  it('sets side, colour, label, greeting and theme', async () => {
    const { page, complaints } = await pages.hostPage(
      'data-side="left" data-color="#0A7D55" data-label="Ask IT" data-greeting="Stuck? Ask away." data-theme="dark" data-open defer',
    );
    await chatIn(page).getByRole('heading', { name: 'Stuck? Ask away.' }).waitFor();
    expect(await chatIn(page).locator('.head-name').innerText()).toBe('Ask IT');
    const frame = chatIn(page).locator('html');
    expect(await frame.getAttribute('data-theme')).toBe('dark');
    const mark = chatIn(page).locator('.head-mark rect');
    expect(await drawn(mark, 'fill')).toBe('rgb(10, 125, 85)');
    expect(await page.locator('iframe').boundingBox()).toMatchObject({ x: 24 });
    await page.evaluate('stepladder.close()');
    expect(await launcher(page, 'Ask IT').boundingBox()).toMatchObject({ x: 24 });
    expect(await drawn(launcher(page, 'Ask IT'), 'backgroundColor')).toBe('rgb(10, 125, 85)');
    expect(await complaints()).toEqual([]);
  });

  it('stays closed on the next page where somebody has closed it', async () => {
    const { page } = await pages.hostPage('data-open defer');
    await chatIn(page).getByRole('button', { name: 'Close the chat' }).click();
    await page.reload();
    await launcher(page).waitFor();
    expect(await page.locator('iframe').count()).toBe(0);
  });

  it('mirrors the layout for languages that run to the left, and leaves words as they are', async () => {
    const { page, complaints } = await pages.hostPage('data-language="ar" data-open defer');
    await field(page).fill('0x8ACCE551');
    await field(page).press('Enter');
    await chatIn(page).getByText('1 of 3', { exact: true }).waitFor();
    expect(await page.locator('iframe').boundingBox()).toMatchObject({ x: 24 });
    const name = await chatIn(page).locator('.head-name').boundingBox();
    const close = await chatIn(page).getByRole('button', { name: 'Close the chat' }).boundingBox();
    const send = await chatIn(page)
      .getByRole('button', { name: 'Send', exact: true })
      .boundingBox();
    expect(close?.x).toBeLessThan(name?.x ?? 0);
    expect(send?.x).toBeLessThan(100);
    // The list is English: its numbers stand where it begins.
    expect(await drawn(chatIn(page).locator('.ac-textBlock ol').first(), 'direction')).toBe('ltr');
    expect(await overflow(page)).toBe(0);
    expect(await complaints()).toEqual([]);
  });
});

describe('window.stepladder', () => {
  it('tells when the chat is ready, opened and closed, and what came meanwhile', async () => {
    const { page } = await pages.hostPage();
    await launcher(page).waitFor();
    await page.evaluate(`
      window.heard = [];
      for (const name of ['ready', 'open', 'close', 'unread', 'handedOver']) {
        stepladder.on(name, (detail) => heard.push(detail === undefined ? name : name + ' ' + detail));
      }
      stepladder.toggle();
    `);
    await field(page).waitFor();
    await chatIn(page).getByText('Hello.').first().waitFor();
    await page.evaluate("stepladder.open('0x8ACCE551'); stepladder.toggle();");
    await launcher(page, 'IT help , 1 new message').waitFor();
    await page.locator('#own').focus();
    await launcher(page, /IT help/).click();
    await launcher(page, /IT help/).waitFor({ state: 'hidden' });
    await waitUntil(page, "heard.at(-1) === 'unread 0'");
    expect(await page.evaluate('heard')).toEqual([
      'open',
      'ready',
      'close',
      'unread 1',
      'open',
      'unread 0',
    ]);
  });

  it('hides its button where the page has one, and gives the focus back to it', async () => {
    const { page } = await pages.hostPage('data-launcher="none" defer');
    await waitUntil(page, 'window.stepladder');
    expect(await launcher(page).count()).toBe(0);
    await page.locator('#own').focus();
    await page.evaluate('stepladder.open()');
    await field(page).waitFor();
    await chatIn(page).getByRole('button', { name: 'Close the chat' }).click();
    await page.locator('#own:focus').waitFor();
    expect(await launcher(page).count()).toBe(0);
  });

  it('sets anew what is open already, and takes no nonsense', async () => {
    const { page, complaints } = await pages.hostPage('data-open defer');
    await field(page).waitFor();
    await page.evaluate(
      "stepladder.set({ theme: 'dark', side: 'left', colour: 'url(x)', greeting: 7 }); stepladder.open(7);",
    );
    await chatIn(page).locator('html[data-theme="dark"]').waitFor({ state: 'attached' });
    expect(await page.locator('iframe').boundingBox()).toMatchObject({ x: 24 });
    expect(await complaints()).toEqual([]);
  });

  it('hands the page’s token to the session, and says when another is needed', async () => {
    const { page } = await pages.hostPage();
    await launcher(page).waitFor();
    const asked = page.waitForRequest('**/webchat/session');
    await page.evaluate(`
      stepladder.on('signInNeeded', () => { window.needed = true; });
      stepladder.signIn('aaa.bbb.ccc');
      stepladder.open();
    `);
    expect((await asked).postDataJSON()).toMatchObject({ token: 'aaa.bbb.ccc' });
    await field(page).waitFor();

    await page.route('**/webchat/session', (route) => route.fulfill({ status: 401, body: '{}' }));
    const next = page.waitForRequest('**/webchat/session');
    await page.evaluate("stepladder.signIn('ddd.eee.fff')");
    expect((await next).postDataJSON()).toMatchObject({ token: 'ddd.eee.fff' });
    await waitUntil(page, 'window.needed');
    await chatIn(page).getByText('I can’t tell who you are.').first().waitFor();
  });

  it('does nothing at the word of anybody but the chat', async () => {
    const { page } = await pages.hostPage('data-open defer');
    await field(page).waitFor();
    await page.evaluate(`
      window.postMessage({ stepladder: 'close' }, '*');
      window.postMessage({ stepladder: 'unread', count: 5 }, '*');
    `);
    await field(page).fill('still here');
    expect(await page.locator('iframe').isVisible()).toBe(true);
  });
});

describe('a page that is not on the list', () => {
  it('shows no chat', async () => {
    await pages.hostPage();
    const elsewhere = await anIntranet();
    elsewhere.page = { ...pages.intranet.page, headers: {} };
    const { page } = await watchedPage(pages.context());
    await page.goto(elsewhere.origin);
    const refused = page.waitForEvent('console', {
      predicate: (message) => message.text().includes('frame-ancestors'),
    });
    await launcher(page).click();
    await refused;
    expect(await field(page).count()).toBe(0);
    await elsewhere.close();
  });
});
