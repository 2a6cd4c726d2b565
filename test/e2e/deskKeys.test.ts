/** The desk without a mouse: every step by key, the focus never lost, each thing said once. */
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { deskPages, type DeskPages } from '../support/deskPages.js';
import { focused, tabTo } from '../support/keyboard.js';
import type { PersonOnLine } from '../support/personOnLine.js';
import { screenReader } from '../support/screenReader.js';

jest.setTimeout(120_000);

let pages: DeskPages;
let noor: PersonOnLine;
let desk: Page;

beforeAll(async () => {
  pages = await deskPages();
  noor = await pages.waiting('0x80070002 windows 11', 'Noor Haddad');
  for (const name of ['Aiko', 'Ben', 'Cleo', 'Dan', 'Eva', 'Finn', 'Gus', 'Hal', 'Ina']) {
    await pages.waiting('0x80070643 windows 11', name);
  }
  desk = await pages.agent('Mira');
  await desk.locator('.row').first().waitFor();
});
afterAll(() => pages.close());

const press = (key: string) => desk.keyboard.press(key);

/** The focus comes with an answer of the desk. */
async function focusIsOn(goal: RegExp): Promise<void> {
  const until = Date.now() + 10_000;
  while (!goal.test(await focused(desk))) {
    if (Date.now() > until) throw new Error(`the focus is on ${await focused(desk)}`);
  }
}

it('lists its keys, with the focus where Enter does no harm', async () => {
  await press('?');
  await desk.getByRole('dialog', { name: 'Keys' }).waitFor();
  expect(await focused(desk)).toBe('button Close');
  await press('Enter');
  await desk.getByRole('dialog').waitFor({ state: 'detached' });
});

it('opens, accepts, writes and leaves by letters', async () => {
  await press('j');
  await focusIsOn(/^a Noor Haddad/);
  await desk.locator('#case-person', { hasText: 'Noor Haddad' }).waitFor();
  await press('a');
  await focusIsOn(/^textarea Message to Noor Haddad$/);
  await desk.keyboard.type('Hello Noor');
  await press('Control+Enter');
  await noor.sees('Hello Noor');
  expect(await focused(desk)).toBe('textarea Message to Noor Haddad');
  await press('Escape');
  await focusIsOn(/^h2 Noor Haddad$/);
  await press('n');
  await focusIsOn(/^textarea Note, agents only$/);
  await press('Escape');
});

it('climbs the ladder by key, and keeps the focus there', async () => {
  await press('l');
  await focusIsOn(/^button Record as done$/);
  await press('Enter');
  await desk.getByRole('group', { name: 'What came of it?' }).waitFor();
  await focusIsOn(/^button Did not help$/);
  await press('Enter');
  await desk.locator('.timeline li').getByText('by you').waitFor();
  await focusIsOn(/^button Record as done$/);
  await tabTo(desk, 'button Send card');
  await press('Enter');
  await noor.sees('Stop the update services');
  await focusIsOn(/^(button|section)/);
});

it('says each message once, of whomever', async () => {
  const reader = await screenReader(desk);
  await reader.listen();
  await noor.writes('I see the card');
  await reader.hears(/I see the card/);
  await press('Escape');
  await press('r');
  await focusIsOn(/^textarea Message to Noor Haddad$/);
  await desk.keyboard.type('Then press Start');
  await press('Control+Enter');
  await reader.hears(/Then press Start/);
  await desk.locator('.outbox').waitFor({ state: 'detached' });
  const said = await reader.announced();
  const times = (words: string) => said.filter((line) => line.includes(words)).length;
  expect([times('I see the card'), times('Then press Start')]).toEqual([1, 1]);
  await press('Escape');
});

it('goes from list to list, each in its place', async () => {
  await press('1');
  await focusIsOn(/^a /);
  const place = () => desk.evaluate('document.querySelector(".rows").scrollTop');
  await desk.locator('.row', { hasText: 'Ina' }).scrollIntoViewIfNeeded();
  const left = await place();
  expect(left).toBeGreaterThan(0);
  await press('2');
  await focusIsOn(/^a Noor Haddad/);
  expect(await place()).toBe(0);
  await desk.getByRole('button', { name: 'Known problems' }).click();
  await desk.getByRole('heading', { name: 'Known problems' }).waitFor();
  await desk.getByRole('button', { name: /^Queue/ }).click();
  await desk.getByRole('tab', { name: /^Waiting/ }).click();
  await desk.locator('.row', { hasText: 'Aiko' }).waitFor({ state: 'attached' });
  expect(await place()).toBe(left);
});

it('forgets what was written when its agent signs out', async () => {
  await desk.locator('.row', { hasText: 'Ina' }).click();
  await desk.locator('#composer').fill('Ina knows the way');
  const kept = () => desk.evaluate<string>('JSON.stringify({ ...sessionStorage })');
  expect(await kept()).toContain('Ina knows the way');
  await desk.getByRole('link', { name: 'Sign out' }).click();
  await desk.getByRole('heading', { name: 'Sign in to the desk' }).waitFor();
  expect(await kept()).not.toContain('desk.words');
});
