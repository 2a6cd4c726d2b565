/** The case as an agent works in it, in a real browser: what was given, pictures, answers, and a network that breaks. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFindings } from '../support/axe.js';
import { openBrowser, type TestBrowser } from '../support/browser.js';
import { personPage, type PersonPage } from '../support/pages.js';
import { freePort, newDataDir, startProduct, type Product } from '../support/product.js';

jest.setTimeout(120_000);

const settings = `answers:
  - id: remote
    title: Look together
    text: I would like to look at it together with you.
`;

describe('the case at the desk', () => {
  let browser: TestBrowser;
  let data: Awaited<ReturnType<typeof newDataDir>>;
  let product: Product;
  let person: PersonPage;
  let desk: Page;

  beforeAll(async () => {
    data = await newDataDir();
    const file = path.join(data.dir, 'desk.yaml');
    await writeFile(file, settings);
    [product, browser] = await Promise.all([
      startProduct({ DATA_DIR: data.dir, PORT: await freePort(), DESK_FILE: file }),
      openBrowser(),
    ]);
    person = personPage(await (await browser.browser.newContext()).newPage());
    await person.begins(product.address, '0x80070002 on windows 11');
    await person.sees('1 of 4');
    await person.says('I want to talk to a person');
    await person.presses('Pass it on');
    await person.sees('Passed on.');
    desk = await (await browser.browser.newContext()).newPage();
    await desk.goto(product.deskLink);
    await desk.getByText('0x80070002').first().click();
    await desk.getByRole('button', { name: 'Accept' }).click();
    await person.sees(/has taken over/);
  });
  afterAll(async () => {
    await browser.close();
    await product.stop();
    await data.remove();
  });

  it('inserts a saved answer by keyboard alone', async () => {
    const composer = desk.locator('#composer');
    await composer.fill('/loo');
    await desk.getByRole('option', { name: /Look together/ }).waitFor();
    expect(await axeFindings(desk)).toEqual([]);
    await composer.press('Escape');
    expect(await desk.getByRole('option').count()).toBe(0);
    await composer.fill('');
    await composer.fill('/tog');
    await desk.getByRole('option').waitFor();
    await composer.press('Enter');
    expect(await composer.inputValue()).toBe('I would like to look at it together with you.');
    await composer.press('Control+Enter');
    await person.sees('I would like to look at it together with you.');
    await desk.locator('.line-agent:not(.line-sending, .line-sent)').waitFor();
    expect(await desk.locator('.line-agent').count()).toBe(1);
  });

  /** The desk has it, and its answer is lost on the way. */
  const answersAreLost = () =>
    desk.route('**/messages', async (route) => {
      await route.fetch();
      await route.abort();
    });

  it('shows a message once that has arrived without the page being told', async () => {
    await answersAreLost();
    await desk.locator('#composer').fill('I am here.');
    await desk.locator('#composer').press('Control+Enter');
    const line = desk.locator('.line-agent', { hasText: 'I am here.' });
    await line.getByText(/^You, \d\d:\d\d$/).waitFor();
    expect(await line.count()).toBe(1);
    expect(await desk.getByRole('button', { name: 'Send again' }).count()).toBe(0);
    await desk.unroute('**/messages');
  });

  it('sends again what seems not to have arrived, once, also after a reload', async () => {
    await answersAreLost();
    await desk.route('**/desk/api/cases/*', (route) => route.abort());
    await desk.locator('#composer').fill('Is the PC on?');
    await desk.locator('#composer').press('Control+Enter');
    await desk.getByRole('button', { name: 'Send again' }).waitFor();
    await desk.unroute('**/messages');
    await desk.locator('#composer').fill('A draft');
    await desk.reload();
    await desk.unroute('**/desk/api/cases/*');
    const again = desk.getByRole('button', { name: 'Send again' });
    await again.waitFor();
    expect(await desk.locator('#composer').inputValue()).toBe('A draft');
    await again.click();
    await desk.locator('.line-failed, .line-sending, .line-sent').waitFor({ state: 'detached' });
    await person.sees('Is the PC on?');
    expect(await desk.locator('.line-agent', { hasText: 'Is the PC on?' }).count()).toBe(1);
  });

  it('finds other articles, and writes the name of a method', async () => {
    await desk.getByRole('searchbox').fill('printer');
    const article = desk.locator('.found-article').first();
    await article.locator('summary').click();
    await article
      .getByRole('button', { name: /Write its name/ })
      .first()
      .click();
    expect(await desk.locator('#composer').inputValue()).toMatch(/^A draft \S/);
    expect(await axeFindings(desk)).toEqual([]);
  });
});
