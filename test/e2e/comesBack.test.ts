/** The person closes the window while they wait; the agent answers; the answer is there when they come back. */
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { deskPages, type DeskPages } from '../support/deskPages.js';
import { personPage } from '../support/pages.js';

jest.setTimeout(120_000);

let pages: DeskPages;

beforeAll(async () => {
  pages = await deskPages();
});
afterAll(() => pages.close());

it('finds the answer of the agent, once, and goes on with them', async () => {
  const { address } = pages.product;
  const browser = await pages.browser.browser.newContext();
  const left = personPage(await browser.newPage());
  await left.begins(address, '0x80070002 windows 11');
  await left.sees('1 of');
  await left.says('I want to talk to a person');
  await left.presses('Pass it on');
  await left.sees('Passed on.');
  await left.page.close();

  const desk = await pages.agent('Mira');
  await desk.locator('.row').click();
  await desk.getByRole('button', { name: 'Accept' }).click();
  await desk.getByText('With you').waitFor();
  await desk.locator('textarea').fill('I can take over your screen at 3. Is that fine?');
  await desk.keyboard.press('Control+Enter');
  await desk.locator('.line-agent', { hasText: 'at 3' }).waitFor();

  const back = personPage(await browser.newPage());
  await back.page.goto(address);
  await back.page.getByRole('button', { name: 'Open the chat' }).click();
  await back.sees('I can take over your screen at 3.');
  const answers = back.chat.locator('.webchat__bubble').filter({ hasText: 'your screen at 3.' });
  expect(await answers.count()).toBe(1);
  await back.says('yes, 3 is fine');
  await desk.locator('.line-person', { hasText: '3 is fine' }).waitFor();
});
