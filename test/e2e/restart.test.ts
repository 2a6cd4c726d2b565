/** The commonest step of all, in a real browser: the PC restarts, and the chat goes on elsewhere. */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openBrowser, type TestBrowser } from '../support/browser.js';
import { personPage } from '../support/pages.js';
import { freePort, newDataDir, startProduct, type Product } from '../support/product.js';

jest.setTimeout(120_000);

describe('a restart in the middle of the second method', () => {
  let browser: TestBrowser;
  let data: Awaited<ReturnType<typeof newDataDir>>;
  let settings: Record<string, string>;
  let product: Product;

  beforeAll(async () => {
    browser = await openBrowser();
    data = await newDataDir();
    const port = await freePort();
    settings = { DATA_DIR: data.dir, PORT: port, PUBLIC_URL: `http://127.0.0.1:${port}` };
    product = await startProduct(settings);
  });
  afterAll(async () => {
    await product.stop();
    await browser.close();
    await data.remove();
  });

  it('is gone through on the phone, by the carried link', async () => {
    const pc = await browser.browser.newContext();
    const person = personPage(await pc.newPage());
    await person.begins(product.address, '0x80070002 windows 11, I already synced the clock');
    await person.sees('1 of 3');
    await person.presses('Still broken');
    await person.sees(/without someone else.s password/);
    await person.presses('Yes');
    await person.sees('Stop the update services');
    await person.presses('Done, next');
    await person.sees('Rename the folder');
    await person.presses('Done, next');
    await person.sees('2 of 3 · Stage 3 of 3');
    await person.presses('Take it to your phone');
    const link = person.chat.getByRole('link', { name: /\/carry\// }).last();
    const address = (await link.getAttribute('href')) ?? '';
    expect(address).toMatch(/\/carry\/[0-9A-F]+$/i);

    // The PC restarts: its browser is gone, and so is the bot for a while.
    await pc.close();
    await product.kill();
    product = await startProduct(settings);

    const phone = await browser.browser.newContext({
      viewport: { width: 390, height: 780 },
      hasTouch: true,
    });
    const page = await phone.newPage();
    await page.goto(address);
    await page.getByRole('button', { name: 'Open my chat' }).click();
    await page.getByText('Restart the PC, then try the update again.').last().waitFor();
    await page.getByRole('button', { name: 'Still broken', exact: true }).last().click();
    await page.getByText('Update the drivers').last().waitFor();
    await page.getByText('Reset the Windows Update folder').last().waitFor();
    await phone.close();
  });
});
