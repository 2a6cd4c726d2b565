/** The started product with a desk of two teams, and pages of agents and people before it. */
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser, type TestBrowser } from './browser.js';
import { hostTokenEnv } from './hostTokens.js';
import { personOnLine, type PersonOnLine } from './personOnLine.js';
import { freePort, newDataDir, startProduct, type Product } from './product.js';

const run = promisify(execFile);

const settings = `teams:
  - { id: windows, name: Windows team, topics: [windows-update], seats: 5 }
  - { id: network, name: Network team, topics: [network, vpn] }
answers:
  - { id: remote, title: Look together, text: I would like to look at it together with you. }
`;

export type DeskPages = {
  readonly product: Product;
  readonly browser: TestBrowser;
  /** Signed in, with the queue before them. */
  readonly agent: (
    name: string,
    roles?: readonly string[],
    options?: BrowserContextOptions,
  ) => Promise<Page>;
  /** Who has said these words and was passed on; signed in where they have a name. */
  readonly waiting: (words: string, name?: string) => Promise<PersonOnLine>;
  readonly close: () => Promise<void>;
};

export async function deskPages(): Promise<DeskPages> {
  const [data, browser] = await Promise.all([newDataDir(), openBrowser()]);
  const file = path.join(data.dir, 'desk.yaml');
  await writeFile(file, settings);
  const product = await startProduct({
    ...hostTokenEnv,
    DATA_DIR: data.dir,
    PORT: await freePort(),
    DESK_FILE: file,
    JOIN_BY_UPN: 'yes',
    VISITORS: 'allow',
    NOTICE_PEOPLE: '3',
  });

  async function link(name: string, roles: readonly string[]): Promise<string> {
    const more = roles.flatMap((role) => ['--role', role]);
    const { stdout } = await run(
      process.execPath,
      ['dist/commands/deskLink.js', '--name', name, ...more],
      { env: { PATH: process.env['PATH'], DATA_DIR: data.dir } },
    );
    return stdout.trim();
  }

  return {
    product,
    browser,
    async agent(name, roles = ['agent'], options = { viewport: { width: 1280, height: 800 } }) {
      const context = await browser.browser.newContext({ reducedMotion: 'reduce', ...options });
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      await page.goto(await link(name, roles));
      await page.getByRole('heading', { name: 'Queue' }).waitFor();
      return page;
    },
    async waiting(words, name) {
      const upn = `${(name ?? '').split(' ')[0]?.toLowerCase() ?? ''}@example.com`;
      const claims = name === undefined ? undefined : { sub: name, name, upn };
      const person = await personOnLine(product.address, claims);
      await person.says(words);
      await person.says('I want to talk to a person');
      await person.presses('Pass it on');
      await person.sees('Passed on.');
      return person;
    },
    async close() {
      await browser.close();
      await product.stop();
      await data.remove();
    },
  };
}
