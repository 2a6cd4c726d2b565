/** `npm run preview` as an author uses it: a real browser, a real file that is saved. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import readline from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openBrowser, type TestBrowser } from '../support/browser.js';

const article = 'windows-update-0x80070002.md';

let place: string;
let file: string;
let preview: ChildProcess;
let browser: TestBrowser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  place = await mkdtemp(path.join(os.tmpdir(), 'stepladder-preview-e2e-'));
  await mkdir(path.join(place, 'knowledge'));
  file = path.join(place, 'knowledge', article);
  await cp(path.join('knowledge', article), file);
  const started = await startPreview();
  preview = started.child;
  browser = await openBrowser();
  page = await browser.browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.on('console', (message) => {
    if (message.type() !== 'log') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(started.address);
}, 60_000);

afterAll(async () => {
  await browser.close();
  const gone = once(preview, 'exit');
  preview.kill('SIGTERM');
  await gone;
  await rm(place, { recursive: true, force: true });
});

async function startPreview(): Promise<{ child: ChildProcess; address: string }> {
  const child = spawn(
    process.execPath,
    [path.resolve('dist/commands/preview.js'), '--port', '0', `knowledge/${article}`],
    { cwd: place, env: { PATH: process.env['PATH'] }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  for await (const line of readline.createInterface({ input: child.stdout })) {
    const address = /^Preview: (\S+)/.exec(line)?.[1];
    if (address !== undefined) return { child, address };
  }
  throw new Error('the preview ended before it was ready');
}

async function save(change: (text: string) => string): Promise<void> {
  await writeFile(file, change(await readFile(file, 'utf8')));
}

function choose(name: string): Promise<void> {
  return page.getByRole('radio', { name, exact: true }).check();
}

describe('npm run preview', () => {
  it('draws every card of the newest Windows version as the chat does', async () => {
    await page.locator('.ac-adaptiveCard').first().waitFor();
    expect(await page.locator('.ac-adaptiveCard').count()).toBe(
      await page.locator('.shown-card').count(),
    );
    const card = page.locator('.ac-adaptiveCard').first();
    expect(await card.innerText()).toContain('Windows 11, got it.');
    expect(await card.locator('ol > li').count()).toBeGreaterThan(3);
  });

  it('shows another Windows version, Teams, and the dark', async () => {
    await choose('7');
    await page.getByText('Windows 7, got it.').first().waitFor();
    await choose('Teams');
    await choose('Dark');
    await page.locator('.cards-teams .ac-adaptiveCard').first().waitFor();
    const ground = await page.evaluate<string>(
      "getComputedStyle(document.querySelector('.cards-teams .ac-adaptiveCard')).backgroundColor",
    );
    expect(ground).toBe('rgb(41, 41, 41)');
  });

  it('reads the page again when it is saved, and keeps what was chosen', async () => {
    await save((text) => text.replace('## Check the clock {', '## Look at the clock {'));
    await page.locator('.ac-adaptiveCard').getByText('Look at the clock').first().waitFor();
    await page.getByText('Windows 7, got it.').first().waitFor();
  });

  it('says what is wrong beside the paragraph, and keeps the cards before it', async () => {
    await save((text) => text.replace(/^\*5 minutes\*$/m, '*5 moments*'));
    const block = page.locator('.block', { hasText: '5 moments' }).first();
    await block.locator('.finding').getByText('is no cost word').waitFor();
    await page.getByText('1 to put right', { exact: true }).waitFor();
    await page.getByText('These cards are from the last version without a mistake').waitFor();
    await page.locator('.ac-adaptiveCard').getByText('Look at the clock').first().waitFor();
    await save((text) => text.replace('*5 moments*', '*5 minutes*'));
    await page.getByText('Nothing to put right').waitFor();
  });

  it('has left nothing in the console', () => {
    expect(complaints).toEqual([]);
  });
});
