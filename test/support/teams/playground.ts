/** Microsoft's own test client for Teams, in a real Chromium. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import readline from 'node:readline';
import type { Browser, Page } from 'playwright-core';

const require = createRequire(import.meta.url);

export type Playground = {
  readonly page: Page;
  says(text: string): Promise<void>;
  /** The newest button of that name. */
  presses(button: string): Promise<void>;
  sees(words: string | RegExp): Promise<void>;
  /** How many of these words, or buttons, the chat shows. */
  count(words: string): Promise<number>;
  buttons(name: string): Promise<number>;
  close(): Promise<void>;
};

export type PlaygroundSettings = {
  readonly browser: Browser;
  /** The bot's messaging endpoint. */
  readonly endpoint: string;
  readonly port: string;
  /** Where it may write. */
  readonly dir: string;
};

const timeout = 40_000;

/** The bot has to run already: at its start it installs the app. */
export async function openPlayground(settings: PlaygroundSettings): Promise<Playground> {
  const { browser, endpoint, port, dir } = settings;
  const cli = require.resolve('@microsoft/m365agentsplayground/cli.js');
  const args = [cli, '-e', endpoint, '-c', 'msteams', '-p', port, '--dt'];
  const child = spawn(process.execPath, args, {
    cwd: dir,
    env: { PATH: process.env['PATH'], HOME: dir, TEAMSAPPTESTER_BROWSER: 'none' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  for await (const line of readline.createInterface({ input: child.stdout })) {
    if (line.startsWith('Listening on')) break;
  }
  async function endChild(): Promise<void> {
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${port}/`).catch(async (error: unknown) => {
    await endChild();
    throw error;
  });
  // Log and list repeat what stands in the chat.
  await page.getByTitle('Hide log panel').click();
  const box = page.locator('[role=textbox][contenteditable=true]').first();
  const inChat = page.locator(':not([role=tree] *)');
  const shown = (words: string | RegExp) => page.getByText(words).and(inChat);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  return {
    page,
    async says(text) {
      await box.click();
      await page.keyboard.insertText(text);
      await page.keyboard.press('Enter');
    },
    presses: (name) => button(name).last().click({ timeout }),
    sees: (words) => shown(words).last().waitFor({ timeout }),
    count: (words) => shown(words).count(),
    buttons: (name) => button(name).count(),
    async close() {
      await context.close();
      await endChild();
    },
  };
}
