/** The desk as a tab of Teams, the same pages in a browser, and how they look. */
import { describe, expect, it, jest } from '@jest/globals';
import { axeFindings } from '../support/axe.js';
import { aToken, tabFrame, tabStage } from '../support/teams/tabStage.js';
import { miraId } from '../support/teams/teamsSignIn.js';
import { openChat } from '../support/talk.js';
import { waitUntil } from '../support/waitUntil.js';

jest.setTimeout(120_000);

const stage = tabStage();
const words = () => stage().storage.db.selectFrom('words').selectAll().execute();

describe('the desk in Teams', () => {
  const deskInTeams = (claims: Readonly<Record<string, unknown>>, theme = 'default') =>
    stage().opens('/desk/tab', { token: () => aToken(claims), theme });

  it('is used by an agent without a cookie, and hears of news by a ticket', async () => {
    const { asked, strangers } = stage().watch();
    const sockets: string[] = [];
    stage().context.on('page', (page) => {
      page.on('websocket', (socket) => sockets.push(new URL(socket.url()).search));
    });
    const { tab, refused } = await deskInTeams({ oid: miraId });
    await tab.getByText('No one in the queue.').first().waitFor();
    await stage().chat.says('0x8ACCE551');
    await stage().chat.says('a person please');
    await stage().chat.presses('Pass it on');
    await tab.getByText('The lamp is dark').first().click();
    await tab.getByRole('button', { name: 'Accept' }).first().click();
    await tab.getByText('With you').first().waitFor();
    const theCase = await stage()
      .storage.db.selectFrom('cases')
      .selectAll()
      .executeTakeFirstOrThrow();
    expect(theCase).toMatchObject({ status: 'withAgent', agent_name: 'Mira Olsen' });
    expect(sockets).toEqual([expect.stringMatching(/^\?ticket=[\w-]{43}$/)]);
    expect(asked.every(({ cookie, bearer }) => bearer && !cookie)).toBe(true);
    expect(await stage().context.cookies()).toEqual([]);
    expect(strangers).toEqual([]);
    expect(await refused()).toEqual([]);
  });

  it('shows nothing to who is no agent', async () => {
    await stage().chat.says('0x8ACCE551');
    await stage().chat.says('a person please');
    await stage().chat.presses('Pass it on');
    const { tab, page } = await deskInTeams({});
    await tab.getByRole('heading', { name: 'You have no place at the desk yet' }).waitFor();
    await tab.getByRole('button', { name: 'Try again' }).click();
    await waitUntil(
      page,
      "window.teams.calls.filter((call) => call.endsWith('getAuthToken')).length === 2",
    );
    expect(await axeFindings(tabFrame(page))).toEqual([]);
    expect(await tab.getByText('The lamp is dark').count()).toBe(0);
  });
});

describe('the same page in a browser', () => {
  it('says how it comes to know somebody', async () => {
    const page = await stage().context.newPage();
    await page.goto(`${stage().server.address}/mine`);
    await page.getByText('This page knows you by the browser').waitFor();
    const link = page.getByRole('link', { name: 'Open the chat' });
    expect(await link.getAttribute('href')).toBe('/embed');
  });

  it('shows and deletes by the cookie of the chat', async () => {
    await stage().chat.says('0x8ACCE551');
    const page = await stage().context.newPage();
    await page.request.post(`${stage().server.address}/webchat/session`, { data: {} });
    await stage().storage.write((trx) =>
      trx.updateTable('sessions').set({ subject: `megan` }).execute(),
    );
    await page.goto(`${stage().server.address}/mine`);
    await page.getByText('The lamp is dark').waitFor();
    const back = page.getByRole('link', { name: 'Back into the chat' });
    expect(await back.getAttribute('href')).toBe('/embed');
    await page.getByRole('button', { name: 'Delete my data' }).click();
    await page.getByRole('button', { name: 'Delete for good' }).click();
    await page.getByText('Your data is deleted.').waitFor();
    expect(await words()).toEqual([]);
    expect(await stage().context.cookies()).toEqual([]);
  });
});

const looks = ['default', 'dark', 'contrast'].flatMap((theme) =>
  [360, 768, 1280].map((width) => [theme, width] as const),
);

describe('a tab has no fault that axe knows, and nothing sticks out', () => {
  it.each(looks)('my cases, %s, %d wide', async (theme, width) => {
    const { chat, storage, library, opens } = stage();
    const earlier = await openChat(storage, { library, person: 'megan', conversationId: 'chat-0' });
    await earlier.says('0x8ACCE551');
    await earlier.presses("It's fixed");
    await chat.says('0x8ACCE551');
    await chat.says('a person please');
    const { tab, page } = await opens('/mine', { theme });
    await page.setViewportSize({ width, height: 800 });
    await tab.getByText('Ended cases (1)').click();
    await tab.getByText('fixed it').waitFor();
    const frame = tabFrame(page);
    expect(await axeFindings(frame)).toEqual([]);
    expect(await frame.evaluate('document.documentElement.scrollWidth')).toBe(width);
  });

  it.each(looks)('the desk, %s, %d wide', async (theme, width) => {
    const { chat, opens } = stage();
    await chat.says('0x8ACCE551');
    await chat.presses('Still broken');
    await chat.says('a person please');
    await chat.presses('Pass it on');
    const { tab, page } = await opens('/desk/tab', {
      theme,
      token: () => aToken({ oid: miraId }),
    });
    await page.setViewportSize({ width, height: 800 });
    await tab.getByText('The lamp is dark').first().click();
    await tab.getByRole('button', { name: 'Accept' }).first().waitFor();
    const frame = tabFrame(page);
    const serious = (await axeFindings(frame)).filter((found) => /^(serious|critical)/.test(found));
    expect(serious).toEqual([]);
    expect(await frame.evaluate('document.documentElement.scrollWidth')).toBe(width);
  });
});
