/** What an agent does in a case besides writing: looks at pictures, is seen typing, calls, and climbs the ladder. */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { deskPages, type DeskPages } from '../support/deskPages.js';
import { focused } from '../support/keyboard.js';
import { personPage, type PersonPage } from '../support/pages.js';
import type { PersonOnLine } from '../support/personOnLine.js';
import { png } from '../support/pictures.js';

jest.setTimeout(120_000);

let pages: DeskPages;
let noor: PersonOnLine;
let desk: Page;

beforeAll(async () => {
  pages = await deskPages();
  noor = await pages.waiting('0x80070002 windows 11', 'Noor Haddad');
  await noor.sends(png, 'first.png');
  await noor.sends(png, 'second.png');
  desk = await pages.agent('Mira');
  await desk.locator('.row').click();
  await desk.getByRole('button', { name: 'Accept' }).click();
  await desk.getByText('With you').waitFor();
});
afterAll(() => pages.close());

describe('pictures', () => {
  const dialog = () => desk.getByRole('dialog');
  const shown = (name: string) => dialog().getByRole('img', { name }).waitFor();

  it('open, turn and close by keyboard, and give the focus back', async () => {
    const small = desk.getByRole('button', { name: /^Open the picture first.png/ });
    await small.focus();
    await desk.keyboard.press('Enter');
    await shown('first.png');
    expect(await focused(desk)).toBe('button Close');
    await desk.keyboard.press('ArrowRight');
    await shown('second.png');
    await desk.keyboard.press('ArrowRight');
    await dialog().getByText('second.png, 2 of 2').waitFor();
    await desk.keyboard.press('ArrowLeft');
    await shown('first.png');
    // A letter of the desk means nothing here.
    await desk.keyboard.press('?');
    await desk.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    expect(await focused(desk)).toMatch(/^button Open the picture first.png/);
  });

  it('close with a press beside them', async () => {
    await desk.getByRole('button', { name: /^Open the picture second.png/ }).click();
    await shown('second.png');
    await desk.mouse.click(5, 5);
    await dialog().waitFor({ state: 'detached' });
    expect(await focused(desk)).toMatch(/^button Open the picture second.png/);
  });
});

it('calls the person in Teams, under the name by which they signed in', async () => {
  const call = desk.getByRole('link', { name: 'Call in Teams' });
  expect(await call.getAttribute('href')).toBe(
    'https://teams.microsoft.com/l/call/0/0?users=noor%40example.com',
  );
  expect(await call.getAttribute('target')).toBe('_blank');
});

describe('from the library', () => {
  const found = () => desk.locator('.found-article', { hasText: 'this case' });

  beforeAll(async () => {
    await desk.keyboard.press('/');
    await desk.getByRole('searchbox').fill('0x80070002');
    await found().locator('summary').click();
  });

  it("sends the card of one of the case's methods into the chat", async () => {
    await found().getByRole('button', { name: 'Send card: Update the drivers' }).click();
    await noor.sees('Update the drivers');
  });

  it('records a method that the agent has done', async () => {
    await found()
      .getByRole('button', { name: /^Record as done: Reset the Windows Update/ })
      .click();
    await found().getByRole('button', { name: 'Did not help' }).click();
    const tried = desk.locator('.timeline li', { hasText: 'Reset the Windows Update folder' });
    await tried.getByText('did not help').waitFor();
    await tried.getByText('by you').waitFor();
    await found().getByRole('group', { name: 'What came of it?' }).waitFor({ state: 'detached' });
  });
});

describe('typing', () => {
  let person: PersonPage;
  const field = () => person.chat.getByPlaceholder('Reply, or paste a code');

  beforeAll(async () => {
    person = personPage(await (await pages.browser.browser.newContext()).newPage());
    await person.begins(pages.product.address, '0x80070643 windows 11');
    await person.sees('1 of');
    await person.says('I want to talk to a person');
    await person.presses('Pass it on');
    await person.sees('Passed on.');
    await desk.keyboard.press('Escape');
    await desk.getByRole('tab', { name: /^Waiting/ }).click();
    await desk.locator('.row', { hasText: '0x80070643' }).click();
    await desk.getByRole('button', { name: 'Accept' }).click();
    await person.sees(/has taken over/);
  });

  it('is seen by the agent, and over when the message comes', async () => {
    // Slowly, as people do: a sign of it is not sent again where it was lost.
    const typing = field().pressSequentially('It is as it was before', { delay: 300 });
    await desk.getByText(/^Visitor .* is writing …$/).waitFor();
    await typing;
    await field().press('Enter');
    await desk.locator('.line-person', { hasText: 'It is as it was before' }).waitFor();
    await desk.getByText(/ is writing …$/).waitFor({ state: 'detached' });
  });

  it('is seen by the person', async () => {
    await desk.locator('#composer').pressSequentially('I look');
    await person.chat.locator('.webchat__typing-indicator, .webchat__typingIndicator').waitFor();
  });
});
