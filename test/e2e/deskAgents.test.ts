/** The desk in real browsers: who is told, who loses the race, and what a lost network does to a page. */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { BrowserContext, Page } from 'playwright-core';
import { axeFindings } from '../support/axe.js';
import { openBrowser, type TestBrowser } from '../support/browser.js';
import { personPage, type PersonPage } from '../support/pages.js';
import { freePort, newDataDir, startProduct, type Product } from '../support/product.js';
import { waitUntil } from '../support/waitUntil.js';

jest.setTimeout(120_000);

const run = promisify(execFile);

/** What the page gives to the browser to be seen and heard is written down. */
const listening = `
  window.told = [];
  window.Notification = class extends EventTarget {
    static permission = 'granted';
    static requestPermission() { return Promise.resolve('granted'); }
    constructor(title) { super(); window.told.push(title); }
    close() {}
  };
  const start = OscillatorNode.prototype.start;
  OscillatorNode.prototype.start = function (...at) { window.told.push('tone'); start.apply(this, at); };
`;

let browser: TestBrowser;
let data: Awaited<ReturnType<typeof newDataDir>>;
let product: Product;

beforeAll(async () => {
  [data, browser] = await Promise.all([newDataDir(), openBrowser()]);
  product = await startProduct({ DATA_DIR: data.dir, PORT: await freePort() });
});
afterAll(async () => {
  await browser.close();
  await product.stop();
  await data.remove();
});

async function deskLink(...more: readonly string[]): Promise<string> {
  const { stdout } = await run(process.execPath, ['dist/commands/deskLink.js', ...more], {
    env: { PATH: process.env['PATH'], DATA_DIR: data.dir },
  });
  return stdout.trim();
}

async function agentNamed(name: string, ...more: readonly string[]): Promise<Page> {
  const context = await browser.browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.addInitScript(listening);
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(await deskLink('--name', name, ...more));
  await page.getByRole('heading', { name: 'Queue' }).waitFor();
  return page;
}

async function switchOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Be told', exact: true }).click();
  await page.getByRole('switch', { name: 'Sound' }).click();
  await page.getByRole('button', { name: 'Close' }).click();
}

const toldIn = (page: Page) => page.evaluate<readonly string[]>('window.told');

async function somebodyWaits(): Promise<{ person: PersonPage; context: BrowserContext }> {
  const context = await browser.browser.newContext();
  const person = personPage(await context.newPage());
  await person.begins(product.address, '0x80070002 windows 11');
  await person.sees('1 of');
  await person.says('I want to talk to a person');
  await person.sees('Pass it on to the help desk?');
  await person.presses('Pass it on');
  await person.sees('Passed on.');
  return { person, context };
}

const row = (page: Page) => page.locator('.rows .row').first();

describe('agents', () => {
  it('are told in one window, lose a race in peace, and miss nothing while the network is gone', async () => {
    const mira = await agentNamed('Mira');
    const miraToo = await mira.context().newPage();
    await miraToo.goto(`${product.address}/desk`);
    await miraToo.getByRole('heading', { name: 'Queue' }).waitFor();
    await switchOn(mira);
    const joe = await agentNamed('Joe');
    const { person, context } = await somebodyWaits();

    await row(mira).waitFor();
    await row(miraToo).waitFor();
    await waitUntil(mira, 'window.told.includes("tone")');
    const both = [...(await toldIn(mira)), ...(await toldIn(miraToo))];
    expect(both.filter((what) => what.endsWith('is waiting'))).toHaveLength(1);
    expect(both.filter((what) => what === 'tone')).toHaveLength(2);
    expect(await mira.title()).toBe('(1) Desk');
    await miraToo.close();

    // Two press at the same moment; the page of neither knows of the other.
    await Promise.all([row(mira).click(), row(joe).click()]);
    const accept = (page: Page) => page.getByRole('button', { name: 'Accept' });
    await Promise.all([accept(mira).waitFor(), accept(joe).waitFor()]);
    await joe.context().setOffline(true);
    await accept(mira).click();
    await person.sees(/has taken over/);
    await joe.getByText('You are offline.').waitFor();
    await joe.context().setOffline(false);
    await joe.getByText('With Mira').waitFor();
    expect(await accept(joe).count()).toBe(0);

    await mira.context().setOffline(true);
    await mira.getByText('You are offline.').waitFor();
    await person.says('Are you there');
    await person.says('I am waiting');
    const composer = mira.locator('#composer');
    await composer.fill('Hello from Mira');
    await composer.press('Control+Enter');
    await mira.getByText(/Your words stay here; sent again, they arrive once/).waitFor();
    await mira.context().setOffline(false);
    await mira.getByText('I am waiting').waitFor();
    await mira.getByText('You are offline.').waitFor({ state: 'detached' });
    await mira.getByRole('button', { name: 'Send again' }).click();
    await person.sees('Hello from Mira');
    const count = (page: Page, words: string) =>
      page.locator('.transcript').getByText(words, { exact: true }).count();
    expect(await count(mira, 'Are you there')).toBe(1);
    expect(await count(mira, 'I am waiting')).toBe(1);
    const said = person.chat.locator('.webchat__basic-transcript__activity');
    expect(await said.filter({ hasText: 'Hello from Mira' }).count()).toBe(1);

    await mira.getByRole('checkbox').first().check();
    await mira.getByText('1 case picked').waitFor();
    await mira.locator('.picked').getByRole('button', { name: 'To the queue' }).click();
    await mira.locator('.became').getByText('in the queue').waitFor();
    await accept(joe).click();
    await joe.getByRole('button', { name: 'Close as solved' }).click();
    await person.sees('Closed as solved.');
    await context.close();
  });

  it('press Accept at the same moment, and one of three gets the case', async () => {
    const agents = await Promise.all(['Ada', 'Ben', 'Cleo'].map((name) => agentNamed(name)));
    const { person, context } = await somebodyWaits();
    const accept = (page: Page) => page.getByRole('button', { name: 'Accept' });
    for (const page of agents) {
      await row(page).click();
      await accept(page).waitFor();
    }
    await Promise.all(agents.map((page) => accept(page).click()));
    await person.sees(/has taken over/);
    await Promise.all(agents.map((page) => accept(page).waitFor({ state: 'detached' })));
    const holds = await Promise.all(
      agents.map((page) => page.getByRole('button', { name: 'Close as solved' }).count()),
    );
    expect(holds.toSorted()).toEqual([0, 0, 1]);
    const losers = agents.filter((_page, at) => holds[at] === 0);
    await Promise.all(losers.map((page) => page.getByText(/^With (Ada|Ben|Cleo)/).waitFor()));
    const said = person.chat.locator('.webchat__basic-transcript__activity');
    expect(await said.filter({ hasText: 'has taken over' }).count()).toBe(1);
    await Promise.all([context, ...agents.map((page) => page.context())].map((one) => one.close()));
  });

  it('see known problems, which a lead pins and ends', async () => {
    const lead = await agentNamed('Lea', '--role', 'lead');
    await lead.getByRole('button', { name: 'Known problems' }).click();
    await lead.getByRole('button', { name: 'Pin a notice' }).click();
    await lead.getByLabel('The code').fill('0x80070643');
    await lead.getByLabel(/What people read/).fill('You need do nothing.');
    expect(await axeFindings(lead)).toEqual([]);
    await lead.getByRole('button', { name: 'Pin it' }).click();
    await lead.locator('.notice').getByText('You need do nothing.').waitFor();
    expect(lead.url()).toMatch(/#problems$/);

    const agent = await agentNamed('Ada');
    await agent.goto(`${product.address}/desk#problems`);
    await agent.locator('.notice').getByText('You need do nothing.').waitFor();
    expect(await agent.getByRole('button', { name: 'It is over' }).count()).toBe(0);

    await lead.getByRole('button', { name: 'It is over' }).click();
    await lead.getByLabel(/What to say/).fill('It works again.');
    await lead.getByRole('button', { name: 'End it and tell them' }).click();
    await lead.getByText('At the end: It works again.').waitFor();
  });

  it.each(['light', 'dark'] as const)(
    'find a menu on a phone, and nothing that axe finds wrong: %s',
    async (colorScheme) => {
      const context = await browser.browser.newContext({
        colorScheme,
        viewport: { width: 400, height: 800 },
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      page.setDefaultTimeout(30_000);
      await page.goto(await deskLink('--name', 'Pia', '--role', 'lead'));
      await page.getByRole('button', { name: 'Menu' }).click();
      await page.getByRole('link', { name: 'Sign out' }).waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await page.getByRole('button', { name: 'Known problems' }).click();
      await page.getByRole('heading', { name: 'Known problems' }).waitFor();
      await page.getByRole('button', { name: 'Menu' }).click();
      await page.keyboard.press('Escape');
      await page.getByRole('link', { name: 'Sign out' }).waitFor({ state: 'hidden' });
      expect(await axeFindings(page)).toEqual([]);
      await page.getByRole('button', { name: 'Menu' }).click();
      await page.getByRole('link', { name: 'Sign out' }).click();
      await page.getByRole('heading', { name: 'Sign in to the desk' }).waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await context.close();
    },
  );
});
