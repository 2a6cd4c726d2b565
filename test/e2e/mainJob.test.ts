/** The main job, in a real browser: from a pasted code to a person who knows what was tried. */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { WebSocketRoute } from 'playwright-core';
import { openBrowser, type TestBrowser } from '../support/browser.js';
import { personPage } from '../support/pages.js';
import { freePort, newDataDir, startProduct, type Product } from '../support/product.js';

jest.setTimeout(180_000);

describe('the main job', () => {
  let browser: TestBrowser;
  let data: Awaited<ReturnType<typeof newDataDir>>;
  let settings: Record<string, string>;
  let product: Product;

  beforeAll(async () => {
    browser = await openBrowser();
    data = await newDataDir();
    settings = { DATA_DIR: data.dir, PORT: await freePort() };
    product = await startProduct(settings);
  });
  afterAll(async () => {
    await product.stop();
    await browser.close();
    await data.remove();
  });

  it('goes through the article on Windows 11, over a reload, a kill and an old card, to the desk', async () => {
    const context = await browser.browser.newContext();
    const person = personPage(await context.newPage());
    await person.begins(product.address, '0X80#70002 on windows 11, I already synced the clock');
    await person.sees('Run the update troubleshooter');
    await person.sees('1 of 3');
    await person.sees('Get Help');

    // A second window on the same chat that hears nothing more: its card grows old.
    const old = personPage(await context.newPage());
    let isDeaf = false;
    await old.page.routeWebSocket(/\/stream/, (socket: WebSocketRoute) => {
      const server = socket.connectToServer();
      server.onMessage((message) => {
        if (!isDeaf) socket.send(message);
      });
    });
    await old.page.goto(product.address);
    await old.page.getByRole('button', { name: 'Open the chat' }).click();
    await old.sees('1 of 3');
    isDeaf = true;

    await person.presses('Still broken');
    await person.sees(/Can you install programs without someone else.s password/);
    await old.presses('Still broken');
    await person.sees('That is noted already: Run the update troubleshooter did not help');
    await old.page.close();

    await person.presses('Yes');
    await person.sees('Stop the update services');
    await person.page.reload();
    await person.sees('net stop bits & net stop wuauserv');
    await person.presses('Done, next');
    await person.sees('Rename the folder');

    await product.kill();
    product = await startProduct(settings);
    await person.presses('Done, next');
    await person.sees('A restart comes now. This chat waits for you.');
    await person.presses('Still broken');
    await person.sees('Update the drivers');
    await person.presses('Done, next');
    await person.sees('Look into the Device Manager');
    await person.says('no');
    await person.sees('Pass it on to the help desk?');
    expect(await person.text()).not.toContain('Sync now');
    await person.presses('Pass it on');
    await person.sees('Passed on.');

    const desk = await (await browser.browser.newContext()).newPage();
    await desk.goto(product.deskLink);
    await desk.getByText('0x80070002').first().click();
    const tried = desk.locator('.timeline');
    await tried.getByText('Update the drivers').waitFor();
    const dossier = (await tried.innerText()).replaceAll(/\s+/g, ' ');
    expect(dossier).toMatch(/Check the clock: tried before/i);
    expect(dossier).toMatch(/Run the update troubleshooter: did not help/i);
    expect(dossier).toMatch(/Reset the Windows Update folder: did not help/i);
    expect(dossier).toMatch(/Update the drivers: did not help/i);
    expect(dossier.match(/troubleshooter/g)).toHaveLength(1);

    await desk.getByRole('button', { name: 'Accept' }).click();
    await person.sees(/has taken over and has read what you tried/);
    const composer = desk.locator('#composer');
    await composer.fill('Hello, I look at your PC now.');
    await composer.press('Control+Enter');
    await person.sees('Hello, I look at your PC now.');
    await person.says('Thank you, it is switched on.');
    await desk.getByText('Thank you, it is switched on.').waitFor();
    await person.sees('Thank you, it is switched on.');
    expect(await person.text()).not.toContain('You are welcome');

    await desk.getByRole('button', { name: 'Close as solved' }).click();
    await person.sees('Closed as solved.');
    await context.close();
  });

  it('shows the steps of Windows 7 to who has Windows 7', async () => {
    const context = await browser.browser.newContext();
    const person = personPage(await context.newPage());
    await person.begins(product.address, '80070003 on Windows 7, I already synced the clock');
    await person.sees('Fix problems with Windows Update');
    await person.sees('1 of 4');
    expect(await person.text()).not.toContain('Get Help');
    await person.presses('Still broken');
    await person.presses('Yes');
    await person.sees('Stop the update services');
    await person.presses('Done, next');
    await person.sees('Rename the folder');
    await person.presses('Done, next');
    await person.sees('A restart comes now. This chat waits for you.');
    await person.presses('Still broken');
    await person.sees(/Is this your situation: upgrading from Windows 7 or 8.1/);
    await person.presses('Yes');
    await person.sees(/this has a risk/);
    await person.presses('Yes, try it');
    await person.sees('Change system locale');
    await person.presses('Done, next');
    await person.sees(/reg add/);
    await person.presses('Done, next');
    await person.sees('Media Creation Tool');
    await person.presses('Still broken');
    await person.sees('devmgmt.msc');
    await person.presses("It's fixed");
    await person.sees('Good to hear that it works again.');
    await context.close();
  });
});
