/** The chat by keyboard and by ear: a virtual screen reader and axe in a real browser. */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { axeFindings } from '../support/axe.js';
import { openBrowser, type TestBrowser } from '../support/browser.js';
import { focused, tabTo } from '../support/keyboard.js';
import { freePort, newDataDir, startProduct, type Product } from '../support/product.js';
import { writeLampArticles } from '../support/lampArticles.js';
import { screenReader } from '../support/screenReader.js';

jest.setTimeout(120_000);

/** Of the conversation below, all that is announced: each answer once, in full. */
const answers = [
  /The lamp is dark\. .*1 of 3, Look at the plug\.$/,
  /^polite: Noted: Look at the plug did not help\. Next: 2 of 3, Wake the box\.$/,
  /^polite: Copied$/,
  /^polite: Noted: Wake the box did not help\. Next: 3 of 3, Change the cable\.$/,
  /^polite: Noted: Change the cable did not help\. .*Pass it on to the help desk\?$/,
  /^polite: Noted: Help desk passed on\. Passed on\. .*What the help desk asks first\.$/,
  /^polite: [^:]+ has taken over [^:]+$/,
  /^polite: [^:]+: Hello, I look at \*your\* box now\.$/,
] as const;

const card = '.webchat__basic-transcript__activity';

describe('the chat', () => {
  let browser: TestBrowser;
  let data: Awaited<ReturnType<typeof newDataDir>>;
  let product: Product;

  beforeAll(async () => {
    data = await newDataDir();
    const articles = await writeLampArticles(data.dir);
    [product, browser] = await Promise.all([
      startProduct({ DATA_DIR: data.dir, PORT: await freePort(), KNOWLEDGE_DIR: articles }),
      openBrowser(),
    ]);
  });
  afterAll(async () => {
    await browser.close();
    await product.stop();
    await data.remove();
  });

  async function openChat(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.browser.newContext(options);
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(`${product.address}/embed`);
    // The first words are said when Web Chat is there: a reader that begins now hears what follows.
    await page.locator('#spoken').getByText('Hello.').waitFor({ state: 'attached' });
    return page;
  }
  const box = (page: Page) => page.getByRole('textbox', { name: 'Your message' });
  async function says(page: Page, words: string): Promise<void> {
    await box(page).fill(words);
    await box(page).press('Enter');
  }
  const sees = (page: Page, words: string | RegExp) => page.getByText(words).last().waitFor();

  it('says once what comes of a press, and leads the focus on, by keyboard alone', async () => {
    const page = await openChat({ permissions: ['clipboard-read', 'clipboard-write'] });
    const reader = await screenReader(page);
    await reader.listen();
    await says(page, '0x8ACCE551');
    await reader.hears(answers[0]);
    expect(await focused(page)).toBe('textarea Your message');

    await tabTo(page, 'button Still broken', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await reader.hears(answers[1]);
    expect(await focused(page)).toBe('heading Wake the box');

    expect(await tabTo(page, 'button Copy: wake --now')).toHaveLength(1);
    await page.keyboard.press('Enter');
    await reader.hears(answers[2]);
    expect(await focused(page)).toBe('button Copy: wake --now');
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe('wake --now');

    expect(await tabTo(page, 'textarea Your message')).toEqual([
      "button It's fixed",
      'button Still broken',
      "button I can't do this",
      'button Send a picture',
      'textarea Your message',
    ]);
    await page.keyboard.type('no');
    await page.keyboard.press('Enter');
    await reader.hears(answers[3]);
    expect(await focused(page)).toBe('textarea Your message');

    await tabTo(page, 'button Still broken', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await reader.hears(answers[4]);
    expect(await focused(page)).toBe('heading Pass it on to the help desk?');

    await tabTo(page, 'button Pass it on');
    await page.keyboard.press('Enter');
    await reader.hears(answers[5]);
    expect(await focused(page)).toBe('heading What the help desk asks first');

    const desk = await accepted('0x8ACCE551');
    await reader.hears(answers[6]);
    await desk.locator('#composer').fill('Hello, I look at *your* box now.');
    await desk.locator('#composer').press('Control+Enter');
    await reader.hears(answers[7]);
    expect(await focused(page)).toBe('heading What the help desk asks first');
    expect(await reader.announced()).toEqual(answers.map((words) => expect.stringMatching(words)));
  });

  it('does not lose the focus over the rating, which only folds', async () => {
    const page = await openChat();
    const reader = await screenReader(page);
    await reader.listen();
    await says(page, '0x8ACCE551');
    await reader.hears(answers[0]);
    await tabTo(page, "button It's fixed", 'Shift+Tab');
    await page.keyboard.press('Enter');
    await reader.hears(/^polite: Noted: Look at the plug fixed it\. Good to hear/);
    expect(await focused(page)).toMatch(/^figure Good to hear/);
    expect(await tabTo(page, 'button Yes')).toHaveLength(1);
    await page.keyboard.press('Enter');
    await reader.hears(/^polite: Noted: Thank you/);
    expect(await focused(page)).toBe('textarea Your message');
  });

  it('leads to the words on a phone, where the field would bring up the keyboard', async () => {
    const page = await openChat({ hasTouch: true, isMobile: true });
    await page.getByRole('button', { name: 'Talk to a person' }).tap();
    await sees(page, 'Pass it on to the help desk?');
    await page.getByRole('button', { name: 'Not yet' }).press('Enter');
    await page.locator('.webchat__bubble__content:focus').waitFor();
    expect(await focused(page)).toMatch(/^div All right, we go on\./);
  });

  it('says after a reload where things stand, and takes the focus from nobody', async () => {
    const page = await openChat();
    await says(page, '0x8ACCE551');
    await sees(page, '1 of 3');
    await says(page, 'no');
    await sees(page, '2 of 3');
    await page.reload();
    const spoken = page.locator('#spoken p');
    await spoken.first().waitFor({ state: 'attached' });
    expect(await spoken.allTextContents()).toEqual(['Noted. 2 of 3, Wake the box.']);
    expect(await focused(page)).toBe('nothing');
    expect(await tabTo(page, 'button Copy: wake --now')).toEqual([
      'button Talk to a person',
      'button More',
      'group Conversation. The arrow keys move between messages, Enter goes to the buttons of one.',
      'button Copy: wake --now',
    ]);
  });

  it('reads a card in order, a folded one as one line, and of Copy what it copies', async () => {
    const page = await openChat();
    const reader = await screenReader(page);
    await says(page, '0x8ACCE551');
    await sees(page, '1 of 3');
    expect(await reader.reads(card)).toEqual([
      'article',
      'article, IT help said: 1 of 3: Look at the plug.',
      '0x8ACCE551',
      'heading, The lamp is dark, level 2',
      'The lamp is dark',
      '3 things to try.',
      '1 of 3',
      '2 minutes',
      'heading, Look at the plug, level 2',
      'Look at the plug',
      'A loose plug is the usual cause.',
      'list',
      'listitem, level 1, position 1, set size 2',
      'Look at the plug.',
      'listitem, level 1, position 2, set size 2',
      'Press',
      'Start',
      '.',
      "button, It's fixed",
      'button, Still broken',
      "button, I can't do this",
      'Or write:',
      'fixed, no, can’t, did that, person',
    ]);
    await says(page, 'no');
    await sees(page, '2 of 3');
    expect(await reader.reads(`${card}:nth-last-child(3)`)).toEqual([
      'article',
      'article, IT help said: Look at the plug: did not help, 00:00.',
      'Look at the plug:',
      'did not help',
      '00:00',
    ]);
    expect(await reader.reads(card)).toEqual(
      expect.arrayContaining(['wake --now', 'button, Copy: wake --now', 'button, Still broken']),
    );
  });

  it('reads tick boxes with their question, and what is passed on with its outcomes', async () => {
    const page = await openChat();
    const reader = await screenReader(page);
    await says(page, '0x8ACCE551');
    await sees(page, '1 of 3');
    await says(page, 'no');
    await sees(page, '2 of 3');
    await says(page, 'I tried everything');
    await sees(page, 'Leave these out');
    expect(await reader.reads(card)).toEqual([
      'article',
      'article, IT help said: Which of these have you tried?',
      'heading, Which of these have you tried?, level 2',
      'Which of these have you tried?',
      'Tick what you have tried',
      'group, Tick what you have tried',
      'checkbox, Wake the box, not checked',
      'Wake the box',
      'checkbox, Change the cable, not checked',
      'Change the cable',
      'button, Leave these out',
    ]);
    await page.getByLabel('Change the cable').press('Space');
    await page.getByRole('button', { name: 'Leave these out' }).press('Enter');
    await sees(page, '2 of 2');
    await says(page, 'person');
    await sees(page, 'Pass it on');
    await page.getByRole('button', { name: 'Look at everything first' }).press('Enter');
    await sees(page, 'Left for an agent');
    const dossier = await reader.reads(card);
    expect(dossier.slice(0, 4)).toEqual([
      'article',
      'article, IT help said: Pass it on to the help desk?',
      'heading, Pass it on to the help desk?, level 2',
      'Pass it on to the help desk?',
    ]);
    // Without the marks before them: the words say it.
    expect(dossier.slice(dossier.indexOf('Tried so far'), -2)).toEqual([
      'Tried so far',
      'Look at the plug:',
      'did not help',
      '00:00',
      'Change the cable:',
      'tried before, did not help',
      '00:00',
      'Left for an agent',
      'Wake the box:',
      'not tried yet',
      'button, Pass it on',
      'button, Not yet',
    ]);
  });

  it('shows each card from its top where it is taller than the window', async () => {
    const page = await openChat({ viewport: { width: 360, height: 740 } });
    await says(page, '0x8ACCE552');
    await sees(page, '1 of 5');
    for (const place of ['2 of 5', '3 of 5', '4 of 5', '5 of 5']) {
      await page.getByRole('button', { name: 'Still broken' }).last().click();
      await sees(page, place);
      await page.locator(`${card}:last-child`).getByText('Noted.').waitFor();
      expect(await cutOff(page)).toBe(0);
    }
  });

  it.each([
    ['light', 424],
    ['dark', 360],
  ] as const)('has nothing that axe finds wrong: %s, %d px', async (colorScheme, width) => {
    const page = await openChat({
      colorScheme,
      viewport: { width, height: 740 },
      reducedMotion: 'reduce',
    });
    const found = [await axeFindings(page)];
    await says(page, '0x8ACCE551');
    await sees(page, '1 of 3');
    await says(page, 'no');
    await sees(page, '2 of 3');
    found.push(await axeFindings(page));
    await says(page, 'I tried everything');
    await sees(page, 'Leave these out');
    found.push(await axeFindings(page));
    await page.getByRole('button', { name: 'Talk to a person' }).click();
    await sees(page, 'Pass it on to the help desk?');
    found.push(await axeFindings(page));
    expect(found).toEqual([[], [], [], []]);
  });

  it.each(['light', 'dark'] as const)(
    'opens and closes on the help page by keyboard: %s',
    async (colorScheme) => {
      const context = await browser.browser.newContext({ colorScheme, reducedMotion: 'reduce' });
      const page = await context.newPage();
      await page.goto(product.address);
      expect(await axeFindings(page)).toEqual([]);
      expect(await tabTo(page, 'textarea')).toEqual(['button Open the chat', 'textarea']);
      await page.keyboard.type('0x8ACCE551');
      await page.keyboard.press('Enter');
      const chat = page.frameLocator('iframe');
      await chat.getByText('1 of 3', { exact: true }).waitFor();
      await chat.locator('textarea:focus').waitFor();
      expect(await axeFindings(page)).toEqual([]);
      expect(await axeFindings(page.frames().at(-1) ?? page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.locator('iframe').waitFor({ state: 'hidden' });
      expect(await page.evaluate('document.activeElement.id')).toBe('problem');
      await context.close();
    },
  );

  async function accepted(code: string): Promise<Page> {
    const desk = await (await browser.browser.newContext()).newPage();
    await desk.goto(product.deskLink);
    await desk.getByText(code).first().click();
    await desk.getByRole('button', { name: 'Accept' }).click();
    return desk;
  }

  /** How many pixels of the last card's top are out of sight. */
  function cutOff(page: Page): Promise<number> {
    return page.evaluate(`(() => {
      const list = document.querySelector('.webchat__basic-transcript__scrollable');
      const [row] = [...document.querySelectorAll('${card} .webchat__bubble__content')].slice(-1);
      return Math.max(0, list.getBoundingClientRect().top - row.getBoundingClientRect().top);
    })()`);
  }
});
