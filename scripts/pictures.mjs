/** `npm run pictures`: makes the pictures in docs/pictures from the running product. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import readline from 'node:readline';
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';
import { build } from './build.mjs';

const root = path.join(import.meta.dirname, '..');
const place = await mkdtemp(path.join(os.tmpdir(), 'stepladder-pictures-'));

async function startProduct() {
  const child = spawn(process.execPath, ['dist/main.js'], {
    cwd: root,
    env: { PATH: process.env.PATH, DATA_DIR: path.join(place, 'data'), PORT: '0' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const addresses = {};
  for await (const line of readline.createInterface({ input: child.stdout })) {
    const [, name, address] = /^Help (page|desk): (\S+)/.exec(line) ?? [];
    if (name !== undefined) addresses[name] = address;
    if (name === 'desk') break;
  }
  return { ...addresses, stop: () => child.kill('SIGTERM') };
}

async function picture(page, name) {
  await page.waitForTimeout(2500);
  await page.screenshot({ path: path.join(root, 'docs', 'pictures', `${name}.png`) });
}

async function conversation(browser, address) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(address);
  await page
    .getByRole('textbox')
    .first()
    .fill('0X80#70002 on windows 11, I already synced the clock');
  await page.getByRole('button', { name: 'Get help' }).click();
  const chat = page.frameLocator('iframe');
  await chat.getByText('1 of 3').first().waitFor();
  await picture(page, 'conversation');
  const press = (name) => chat.getByRole('button', { name, exact: true }).last().click();
  await press('Still broken');
  await chat.getByText('without someone else').first().waitFor();
  await press('No');
  await chat.getByText('Pass it on to the help desk?').first().waitFor();
  await press('Pass it on');
  await chat.getByText('Passed on.').first().waitFor();
}

async function desk(browser, link) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(link);
  await page.getByText('0x80070002').first().click();
  await page.getByText('What was tried').first().waitFor();
  await picture(page, 'desk');
}

process.env.TMPDIR = place;
await build();
const product = await startProduct();
const browser = await playwright.launch({
  executablePath: process.env.CHROME_PATH ?? (await chromium.executablePath()),
  args: ['--no-sandbox', '--disable-gpu', '--headless=new'],
});
try {
  await conversation(browser, product.page);
  await desk(browser, product.desk);
} finally {
  await browser.close();
  product.stop();
  await rm(place, { recursive: true, force: true });
}
