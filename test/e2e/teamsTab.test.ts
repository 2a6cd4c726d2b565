/** My cases and My data in a real browser, framed by a strict stand-in for Teams. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it, jest } from '@jest/globals';
import { localAgent } from '../../src/people/localAgent.js';
import { axeFindings } from '../support/axe.js';
import { aToken, botId, tabFrame, tabStage } from '../support/teams/tabStage.js';
import type { TeamsSettings } from '../support/teams/teamsHost.js';
import { waitUntil } from '../support/waitUntil.js';

jest.setTimeout(120_000);

const stage = tabStage();
const words = () => stage().storage.db.selectFrom('words').selectAll().execute();

describe('My cases in Teams', () => {
  it('shows what was tried and where it is, by a token and without a cookie', async () => {
    const { asked, strangers } = stage().watch();
    await stage().chat.says('0x8ACCE551');
    await stage().chat.presses('Still broken');
    const { tab, calls, refused } = await stage().opens('/mine');
    const theCase = tab.getByRole('article').filter({ hasText: 'The lamp is dark' });
    await theCase.getByText('With the bot: it waits for your answer').waitFor();
    expect(await theCase.getByRole('listitem').innerText()).toMatch(
      /^Look at the plug\s+did not help\s+November 20/,
    );
    expect(await calls()).toEqual([
      'initialize',
      'getContext',
      'registerHandler themeChange',
      'authentication.getAuthToken',
    ]);
    expect(await refused()).toEqual([]);
    expect(asked).toEqual([{ cookie: false, bearer: true }]);
    expect(await stage().context.cookies()).toEqual([]);
    expect(strangers).toEqual([]);
  });

  it('follows the case to the desk', async () => {
    await stage().chat.says('0x8ACCE551');
    await stage().chat.says('a person please');
    await stage().chat.presses('Pass it on');
    const { tab, page } = await stage().opens('/mine');
    await tab.getByText(/^Waiting for the help desk since November 20/).waitFor();
    await stage().chat.desk.accept(await stage().chat.caseId(), localAgent('Anna'));
    await page.reload();
    await tab.getByText('With Anna').waitFor();
    await stage().chat.desk.solve(await stage().chat.caseId(), localAgent('Anna'));
    await page.reload();
    await tab.getByText('Solved, November 20').waitFor();
    expect(await tab.getByRole('link', { name: 'Back into the chat' }).count()).toBe(0);
  });

  it('leads back into the chat, by a link that Teams opens', async () => {
    await stage().chat.says('0x8ACCE551');
    const { tab, page, calls, refused } = await stage().opens('/mine');
    await tab.getByRole('link', { name: 'Back into the chat' }).click();
    await waitUntil(page, 'window.teams.opened !== undefined');
    expect((await calls()).at(-1)).toBe(
      `executeDeepLink https://teams.microsoft.com/l/chat/0/0?users=28:${botId}`,
    );
    expect(await refused()).toEqual([]);
  });

  it('looks as Teams does, and goes on doing so', async () => {
    const { tab, changeTheme, refused } = await stage().opens('/mine', { theme: 'dark' });
    const colour = () =>
      tab.locator('body').evaluate('getComputedStyle(document.body).backgroundColor');
    await tab.getByRole('heading', { name: 'My cases' }).first().waitFor();
    expect(await colour()).toBe('rgb(14, 17, 22)');
    await changeTheme('contrast');
    await tab.locator('html[data-theme=contrast]').waitFor();
    expect(await colour()).toBe('rgb(0, 0, 0)');
    await changeTheme('default');
    await tab.locator('html[data-theme=light]').waitFor();
    expect(await colour()).toBe('rgb(244, 245, 248)');
    expect(await refused()).toEqual([]);
  });

  it.each([
    ['de-de', 'de-de', 'Meine Fälle', /Look at the plug\s+hat nicht geholfen\s+20. November/],
    ['fr-fr', 'fr-fr', 'Mes dossiers', /Look at the plug\s+n’a pas aidé\s+20 novembre/],
    ['en-gb', 'en-gb', 'My cases', /Look at the plug\s+did not help\s+20 November/],
    ['pl-pl', 'en', 'My cases', /Look at the plug\s+did not help\s+November 20/],
  ])('speaks as Teams does, %s', async (locale, language, title, line) => {
    await stage().chat.says('0x8ACCE551');
    await stage().chat.presses('Still broken');
    const { tab } = await stage().opens('/mine', { locale });
    await tab.getByRole('heading', { name: title, level: 1 }).waitFor();
    expect(await tab.getByRole('article').getByRole('listitem').innerText()).toMatch(line);
    expect(await tab.locator('html').getAttribute('lang')).toBe(language);
  });
});

describe('My data in Teams', () => {
  it('is saved as a file', async () => {
    await stage().chat.says('0x8ACCE551');
    const { tab, page } = await stage().opens('/mine');
    const saved = async (button: string) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        tab.getByRole('button', { name: button }).click(),
      ]);
      return {
        name: download.suggestedFilename(),
        text: await readFile(await download.path(), 'utf8'),
      };
    };
    expect(await saved('Download my conversations')).toEqual({
      name: 'my-conversations.txt',
      text: expect.stringContaining('You: 0x8ACCE551'),
    });
    const all = await saved('Download everything (JSON)');
    expect(all.name).toBe('my-data.json');
    expect(JSON.parse(all.text)).toMatchObject({ cases: [{ title: 'The lamp is dark' }] });
  });

  it('is deleted only by who says so twice', async () => {
    await stage().chat.says('0x8ACCE551');
    const { tab, page } = await stage().opens('/mine');
    const remove = tab.getByRole('button', { name: 'Delete my data' });
    const dialog = tab.getByRole('dialog', { name: 'Delete your data?' });
    await remove.click();
    await dialog.getByText('Your open case is closed first.').waitFor();
    expect(await axeFindings(tabFrame(page))).toEqual([]);
    await dialog.getByRole('button', { name: 'Keep it' }).click();
    await dialog.waitFor({ state: 'detached' });
    await remove.click();
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await words()).not.toEqual([]);
    await remove.click();
    await dialog.getByRole('button', { name: 'Delete for good' }).click();
    await tab.getByText('Your data is deleted.').waitFor();
    expect(await words()).toEqual([]);
    const cases = await stage().storage.db.selectFrom('cases').select('status').execute();
    expect(cases).toEqual([{ status: 'closed' }]);
  });
});

describe('a tab is told nothing', () => {
  it('where Teams gives no token, and is told when it does', async () => {
    await stage().chat.says('0x8ACCE551');
    let given: ReturnType<TeamsSettings['token']> = { reason: 'resourceDisabled' };
    const { tab } = await stage().opens('/mine', { token: () => given });
    await tab.getByText('Teams has not signed you in here.').waitFor();
    given = aToken();
    await tab.getByRole('button', { name: 'Try again' }).click();
    await tab.getByText('The lamp is dark').waitFor();
  });

  it('where the manifest names another host', async () => {
    const { tab } = await stage().opens('/mine', { resourceHost: 'other.example' });
    await tab.getByText('Teams has not signed you in here.').waitFor();
  });

  it('where the token is for somebody else’s app', async () => {
    await stage().chat.says('0x8ACCE551');
    const { tab } = await stage().opens('/mine', { token: () => aToken({ aud: botId }) });
    await tab.getByText('Teams has not signed you in here.').waitFor();
    expect(await tab.getByText('The lamp is dark').count()).toBe(0);
  });

  it('by a page that is not Teams, though our policy lets it show us', async () => {
    const { tab, calls } = await stage().opens('/mine', { origin: 'https://word-edit.office.com' });
    await tab.getByText('This page knows you by the browser').waitFor();
    expect(await calls()).toEqual(['initialize']);
  });

  it('and shows nothing in a page of anybody else', async () => {
    const failed = new Promise<string>((resolve) => {
      stage().context.on('requestfailed', (request) => {
        if (request.url().endsWith('/mine')) resolve(request.failure()?.errorText ?? '');
      });
    });
    const { calls } = await stage().opens('/mine', { origin: 'https://evil.example' });
    expect(await failed).toBe('net::ERR_BLOCKED_BY_RESPONSE');
    expect(await calls()).toEqual([]);
  });
});
