/** The chat by keyboard and by ear: a virtual screen reader and axe in a real browser. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { axeFindings } from '../support/axe.js';
import { openBrowser, type TestBrowser } from '../support/browser.js';
import { focused, tabTo } from '../support/keyboard.js';
import { freePort, newDataDir, startProduct, type Product } from '../support/product.js';
import { screenReader } from '../support/screenReader.js';

jest.setTimeout(120_000);

const head = (id: string, title: string, code: string) => `---
id: ${id}
title: ${title}
topic: other
codes: ["${code}"]
sources: [https://example.org/]
owner: desk
reviewed: 2026-11-20
---

The lamp on the box says whether it has power.
`;

const short = `${head('the-lamp-is-dark', 'The lamp is dark', '0x8ACCE551')}
## Look at the plug {#look-at-the-plug}

*2 minutes*

A loose plug is the usual cause.

1. Look at the plug.
2. Press **Start**.

## Wake the box {#wake-the-box}

*5 minutes*

It may only be asleep.

1. Paste the line below and press **Enter**.

\`\`\`
wake --now
\`\`\`

## Change the cable {#change-the-cable}

*5 minutes*

Cables break.

1. Take another cable.
`;

/** Each is taller than a small window, and lower than the one before. */
const tall = `${head('the-lamp-blinks', 'The lamp blinks', '0x8ACCE552')}
${[26, 22, 19, 17, 15]
  .map(
    (steps) => `## Count to ${steps} {#count-to-${steps}}

*5 minutes*

It takes a while.

${Array.from({ length: steps }, (_, at) => `${at + 1}. Say the number ${at + 1}.`).join('\n')}
`,
  )
  .join('\n')}`;

const card = '.webchat__basic-transcript__activity';

describe('the chat', () => {
  let browser: TestBrowser;
  let data: Awaited<ReturnType<typeof newDataDir>>;
  let product: Product;

  beforeAll(async () => {
    data = await newDataDir();
    const articles = path.join(data.dir, 'articles');
    await mkdir(articles, { recursive: true });
    await writeFile(path.join(articles, 'the-lamp-is-dark.md'), short);
    await writeFile(path.join(articles, 'the-lamp-blinks.md'), tall);
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
    await page.goto(`${product.address}/embed`);
    await page.getByText('Hello.').first().waitFor();
    return page;
  }
  const box = (page: Page) => page.getByRole('textbox', { name: 'Your message' });
  async function says(page: Page, words: string): Promise<void> {
    await box(page).fill(words);
    await box(page).press('Enter');
  }
  const sees = (page: Page, words: string | RegExp) => page.getByText(words).last().waitFor();

  it('says once what comes of a press, and leads the focus on, by keyboard alone', async () => {
    const page = await openChat();
    const reader = await screenReader(page);
    await reader.listen();
    await says(page, '0x8ACCE551');
    await reader.hears('The lamp is dark. 1 of 3, Look at the plug.');
    expect(await focused(page)).toBe('textarea Your message');

    await tabTo(page, 'button Still broken', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await reader.hears('Noted: Look at the plug did not help. Next: 2 of 3, Wake the box.');
    console.log(await focused(page)); await new Promise(r => setTimeout(r, 1500)); console.log(await focused(page), await page.evaluate('1'));
    expect(await focused(page)).toBe('heading Wake the box');

    expect(await tabTo(page, 'button Copy: wake --now')).toHaveLength(1);
    await page.keyboard.press('Enter');
    await reader.hears('Copied');
    expect(await focused(page)).toBe('button Copy: wake --now');

    expect(await tabTo(page, 'textarea Your message')).toEqual([
      "button It's fixed",
      'button Still broken',
      "button I can't do this",
      'textarea Your message',
    ]);
    await page.keyboard.type('no');
    await page.keyboard.press('Enter');
    await reader.hears('Noted: Wake the box did not help. Next: 3 of 3, Change the cable.');
    expect(await focused(page)).toBe('textarea Your message');

    await tabTo(page, "button I can't do this", 'Shift+Tab');
    await page.keyboard.press('Enter');
    await sees(page, 'Pass it on to the help desk?');
    await reader.hears('x');
    await tabTo(page, 'button Pass it on');
    await page.keyboard.press('Enter');
    await sees(page, /Passed on\./);
    expect(await reader.announced()).toEqual(["?"]);
  });

  it('is read in order', async () => {
    const page = await openChat();
    const reader = await screenReader(page);
    await says(page, '0x8ACCE551');
    await sees(page, '1 of 3');
    expect(await reader.reads(card)).toEqual(["?"]);
    await says(page, 'no');
    await sees(page, '2 of 3');
    expect(await reader.reads(`${card}:nth-last-child(2)`)).toEqual(["?"]);
    expect(await reader.reads(card)).toEqual(["?"]);
    await says(page, 'I tried everything');
    await sees(page, 'Leave these out');
    expect(await reader.reads(card)).toEqual(["?"]);
    await says(page, 'person');
    await sees(page, 'Pass it on');
    expect(await reader.reads(card)).toEqual(["?"]);
  });
});
