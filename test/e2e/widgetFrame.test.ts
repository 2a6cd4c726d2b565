/** The chat's frame in whatever room there is, and the bare frame that SharePoint takes. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { drawn } from '../support/drawn.js';
import { watchedPage } from '../support/hostPage.js';
import { chatIn, field, overflow, widgetPages, type WidgetPages } from '../support/widgetPages.js';

jest.setTimeout(90_000);

let pages: WidgetPages;
beforeAll(async () => {
  pages = await widgetPages();
});
afterAll(() => pages.close());
beforeEach(() => pages.renew());

describe('in whatever room there is', () => {
  it.each([
    ['320 px', { width: 320, height: 568 }],
    ['a desktop at 400 %', { width: 320, height: 256 }],
    ['a desktop at 200 %', { width: 640, height: 360 }],
    ['a tablet', { width: 768, height: 1024 }],
    ['a large screen', { width: 2560, height: 1440 }],
  ])('all of it is in sight at %s', async (_name, viewport) => {
    const { page } = await pages.hostPage('data-open defer', { browser: { viewport } });
    await field(page).waitFor();
    const box = await page.locator('iframe').boundingBox();
    if (box === null) throw new Error('there is no frame');
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(viewport.width);
    expect(box.y + box.height).toBeLessThanOrEqual(viewport.height);
    expect(await overflow(page)).toBe(0);
    for (const name of ['Talk to a person', 'More', 'Close the chat', 'Send a picture']) {
      const button = await chatIn(page).getByRole('button', { name, exact: true }).boundingBox();
      expect(button?.width).toBeGreaterThanOrEqual(40);
      expect(button?.height).toBeGreaterThanOrEqual(40);
    }
  });

  it('moves nothing for who asked for that', async () => {
    const { page } = await pages.hostPage('data-open defer', {
      browser: { reducedMotion: 'reduce' },
    });
    await field(page).waitFor();
    await page.evaluate('stepladder.close(); stepladder.open();');
    const running = await page.evaluate(
      "document.querySelector('stepladder-widget').shadowRoot.getAnimations().length",
    );
    expect(running).toBe(0);
  });

  it('has an edge in forced colours, where a shadow is none', async () => {
    const { page } = await pages.hostPage('data-open defer', {
      browser: { forcedColors: 'active' },
    });
    await field(page).waitFor();
    expect(await drawn(page.locator('iframe'), 'borderTopWidth')).toBe('1px');
  });
});

describe('a bare frame, as SharePoint Online has it', () => {
  it('holds the whole chat, and offers no closing', async () => {
    const { page, complaints } = await pages.bareFrame('/embed');
    await field(page).fill('0x8ACCE551');
    await field(page).press('Enter');
    await chatIn(page).getByText('1 of 3', { exact: true }).waitFor();
    expect(await chatIn(page).getByRole('button', { name: 'Close the chat' }).isVisible()).toBe(
      false,
    );
    expect(await complaints()).toEqual([]);
  });

  it('is set by its address', async () => {
    const { page } = await pages.bareFrame(
      '/embed#language=he&theme=dark&greeting=Ask%20away&colour=%230a7d55',
    );
    await chatIn(page).getByRole('heading', { name: 'Ask away' }).waitFor();
    expect(await chatIn(page).locator('html').getAttribute('dir')).toBe('rtl');
    expect(await chatIn(page).locator('html').getAttribute('data-theme')).toBe('dark');
  });

  it('says nothing that a mere link has put into the address', async () => {
    const { page } = await watchedPage(pages.context());
    await page.goto(`${pages.product.address}/embed#greeting=Call%20555-1234`);
    await page.getByRole('heading', { name: 'What is your PC telling you?' }).waitFor();
  });
});
