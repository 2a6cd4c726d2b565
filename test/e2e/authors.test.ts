/** From a step that is wrong to its author: an agent suggests, an author sees it with the article. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openBrowser, type TestBrowser } from '../support/browser.js';
import { personPage } from '../support/pages.js';
import { freePort, newDataDir, startProduct, type Product } from '../support/product.js';

const run = promisify(execFile);

let place: { dir: string; remove: () => Promise<void> };
let product: Product;
let browser: TestBrowser;

beforeAll(async () => {
  place = await newDataDir();
  product = await startProduct({ DATA_DIR: place.dir, PORT: await freePort() });
  browser = await openBrowser();
}, 60_000);

afterAll(async () => {
  await browser.close();
  await product.stop();
  await place.remove();
});

async function page(address: string): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.browser.newContext({ viewport: { width: 1440, height: 900 } });
  const opened = await context.newPage();
  const complaints: string[] = [];
  opened.on('pageerror', (error) => complaints.push(error.message));
  opened.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await opened.goto(address);
  return { page: opened, complaints };
}

async function authorLink(): Promise<string> {
  const { stdout } = await run(
    process.execPath,
    ['dist/commands/deskLink.js', '--name', 'Ann', '--role', 'author'],
    { env: { PATH: process.env['PATH'], DATA_DIR: place.dir } },
  );
  return stdout.trim();
}

async function handOver(): Promise<void> {
  const { page: help } = await page(product.address);
  const field = help.getByRole('textbox').first();
  await field.fill('0x80070002 windows 11');
  await field.press('Enter');
  const person = personPage(help);
  await person.sees('1 of');
  await person.says('I want to talk to a person');
  await person.sees('Pass it on to the help desk?');
  await person.presses('Pass it on');
  await person.sees('Passed on.');
}

describe('a correction', () => {
  it('goes from an agent at a case to the authors', async () => {
    await handOver();
    const { page: desk, complaints } = await page(product.deskLink);
    await desk.locator('.rows .row').first().click();
    await desk.getByRole('button', { name: 'Suggest a correction to a step' }).click();
    await desk.getByLabel('What is wrong').fill('Sync now is below, not above.');
    await desk.getByRole('button', { name: 'Send to the authors' }).click();
    await desk.getByText('Thank you. The authors have it.').waitFor();
    expect(await desk.getByRole('button', { name: 'Articles' }).count()).toBe(0);
    expect(complaints).toEqual([]);
  }, 60_000);

  it('is seen by an author beside the article, with its use and its cards', async () => {
    const { page: desk, complaints } = await page(await authorLink());
    await desk.getByRole('button', { name: 'Articles' }).click();
    const row = desk.locator('.row', { hasText: "Windows Update can't find a file it needs" });
    await row.waitFor();
    expect(await row.innerText()).toMatch(/desk-windows, reviewed \d{4}[\s\S]*1 case/);
    await desk.getByText('Suggestions').click();
    await desk.getByText('Sync now is below, not above.').waitFor();
    await desk.getByRole('button', { name: 'Show the article' }).click();
    await desk.locator('.ac-adaptiveCard').first().waitFor();
    expect(await desk.locator('.ac-adaptiveCard').first().innerText()).toContain('Windows 11');
    await desk.reload();
    await desk.locator('.ac-adaptiveCard').first().waitFor();
    await desk.getByText('Suggestions').click();
    await desk.getByRole('button', { name: 'I am through with it' }).click();
    await desk.getByText('No suggestion waits.').waitFor();
    expect(complaints).toEqual([]);
  }, 60_000);
});
