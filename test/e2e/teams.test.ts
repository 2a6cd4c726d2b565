/** The main job in Teams, driven by Microsoft's own test client in a real Chromium. */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import Database from 'libsql';
import { join } from 'node:path';
import { openBrowser, type TestBrowser } from '../support/browser.js';
import { freePort, newDataDir, startProduct, type Product } from '../support/product.js';
import { openPlayground, type Playground } from '../support/teams/playground.js';

jest.setTimeout(180_000);

describe('the main job in Teams', () => {
  let browser: TestBrowser;
  let data: Awaited<ReturnType<typeof newDataDir>>;
  let place: Awaited<ReturnType<typeof newDataDir>>;
  let settings: Record<string, string>;
  let product: Product;
  let teams: Playground;
  const ends: (() => Promise<unknown>)[] = [];

  beforeAll(async () => {
    browser = await openBrowser();
    ends.push(() => browser.close());
    data = await newDataDir();
    place = await newDataDir();
    ends.push(data.remove, place.remove);
    settings = {
      DATA_DIR: data.dir,
      PORT: await freePort(),
      STEPLADDER_ALLOW_UNAUTHENTICATED: '1',
    };
    product = await startProduct(settings);
    ends.push(() => product.stop());
    teams = await openPlayground({
      browser: browser.browser,
      endpoint: `${product.address}/api/messages`,
      port: await freePort(),
      dir: place.dir,
    });
    ends.push(() => teams.close());
  });
  afterAll(async () => {
    for (const end of ends.toReversed()) await end();
  });

  it('goes through the ladder, card by card in place, to the desk and back, over a restart', async () => {
    await teams.sees('Hello. Paste the error code');
    expect(await teams.count('Hello. Paste the error code')).toBe(1);

    await teams.says('0x80070002 windows 11, I already synced the clock');
    await teams.sees('Run the update troubleshooter');
    await teams.sees('1 of 3');
    await teams.presses('Still broken');
    await teams.sees(/Can you install programs without someone else.s password/);
    expect(await teams.buttons('Still broken')).toBe(0);
    await teams.presses('Yes');
    await teams.sees('Stop the update services');
    expect(await teams.buttons('Yes')).toBe(0);
    await teams.presses('Done, next');
    await teams.sees('Rename the folder');

    // What is on screen outlives the process; so does the way back to this chat.
    await product.kill();
    product = await startProduct(settings);
    await teams.presses('Done, next');
    await teams.sees('A restart comes now. This chat waits for you.');
    expect(await teams.buttons('Done, next')).toBe(0);

    // The person is away; the time to ask comes while the bot is down, and nobody writes anything.
    await product.kill();
    followUpIsDue(data.dir);
    product = await startProduct(settings);
    await teams.sees('Did it help: Reset the Windows Update folder?');
    await teams.presses('Still broken');
    await teams.sees('Update the drivers');
    await teams.says('person');
    await teams.sees('Pass it on to the help desk?');
    await teams.presses('Pass it on');
    await teams.sees('Passed on.');
    expect(await teams.buttons('Pass it on')).toBe(0);

    const desk = await (await browser.browser.newContext()).newPage();
    await desk.goto(product.deskLink);
    await desk.getByText('0x80070002').first().click();
    await desk.getByText('Alex Wilber').first().waitFor();
    const tried = desk.locator('.timeline');
    await tried.getByText('Reset the Windows Update folder').waitFor();
    expect((await tried.innerText()).replaceAll(/\s+/g, ' ')).toMatch(
      /Run the update troubleshooter: did not help/i,
    );

    // Nobody in the chat does anything: the agent's words come by themselves.
    await desk.getByRole('button', { name: 'Accept' }).click();
    await teams.sees(/has taken over and has read what you tried/);
    const composer = desk.locator('#composer');
    await composer.fill('Hello, I look at your PC now.');
    await composer.press('Control+Enter');
    await teams.sees('Hello, I look at your PC now.');
    await teams.says('Thank you, it is switched on.');
    await desk.getByText('Thank you, it is switched on.').waitFor();
    expect(await teams.count('You are welcome')).toBe(0);
    await desk.getByRole('button', { name: 'Close as solved' }).click();
    await teams.sees('Closed as solved.');
  });
});

function followUpIsDue(dataDir: string): void {
  const database = new Database(join(dataDir, 'stepladder.db'));
  const { changes } = database
    .prepare("update timers set due_at = 0 where kind = 'followUp'")
    .run();
  database.close();
  expect(changes).toBe(1);
}
