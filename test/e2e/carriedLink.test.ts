/** A carried link in a real browser: what it sends with a form is its own affair. */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { issueCarry } from '../../src/people/carry.js';
import { newSession } from '../support/apiClient.js';
import { openBrowser, type TestBrowser } from '../support/browser.js';
import { startServer, type TestServer } from '../support/testServer.js';

jest.setTimeout(120_000);

describe('a carried link', () => {
  let browser: TestBrowser;
  let server: TestServer;

  beforeAll(async () => {
    browser = await openBrowser();
    server = await startServer();
  });
  afterAll(async () => {
    await server.close();
    await browser.close();
  });

  async function aLink(): Promise<{ link: string; conversationId: string }> {
    const { conversationId } = await newSession(server.address);
    const { storage, chance, address } = server;
    const secret = await storage.write(async (trx) => {
      const { person_id: personId } = await trx
        .selectFrom('conversations')
        .select('person_id')
        .where('id', '=', conversationId)
        .executeTakeFirstOrThrow();
      return issueCarry(trx, { personId, conversationId }, chance);
    });
    return { link: `${address}/carry/${secret}`, conversationId };
  }

  it('opens the chat by its one button, by keyboard too, and works once', async () => {
    const { link, conversationId } = await aLink();
    const context = await browser.browser.newContext({ viewport: { width: 390, height: 700 } });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await page.goto(link);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${server.address}/embed`);
    expect(await page.evaluate('document.referrer')).toBe('');
    const [cookie] = await context.cookies();
    const session = await newSession(
      server.address,
      `${cookie?.name ?? ''}=${cookie?.value ?? ''}`,
    );
    expect(session.conversationId).toBe(conversationId);
    expect(faults).toEqual([]);
    await page.goto(link);
    expect(await page.locator('h1').innerText()).toBe('This link no longer works');
    await context.close();
  });

  it('is not opened by another site’s form', async () => {
    const { link } = await aLink();
    const secret = link.split('/').at(-1) ?? '';
    const context = await browser.browser.newContext();
    const page = await context.newPage();
    // Another origin: the same server by another name.
    const elsewhere = server.address.replace('127.0.0.1', 'localhost');
    await page.route(`${elsewhere}/evil`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<form method="post" action="${server.address}/carry"><input name="secret" value="${secret}"><button>Win</button></form>`,
      }),
    );
    await page.goto(`${elsewhere}/evil`);
    await page.getByRole('button').click();
    await page.getByText('open the link once more').waitFor();
    expect(await context.cookies(server.address)).toEqual([]);
    await page.goto(link);
    await page.getByRole('button', { name: 'Open my chat' }).click();
    await page.waitForURL(`${server.address}/embed`);
    await context.close();
  });
});
