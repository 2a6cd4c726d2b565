/** A virtual screen reader within a page: what it announces, and what it reads in which order. */
import { createRequire } from 'node:module';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';

export type ScreenReader = {
  /** Listens from now on; a page that is loaded anew needs a new reader. */
  listen(): Promise<void>;
  /** Waits until this was announced: "polite: Copied". */
  hears(words: RegExp): Promise<void>;
  /** All that was announced since it listens. */
  announced(): Promise<readonly string[]>;
  /** Reads the last element of that kind from its beginning to its end; times of day are 00:00. */
  reads(selector: string): Promise<readonly string[]>;
};

const require = createRequire(import.meta.url);
const virtualReader = require.resolve('@guidepup/virtual-screen-reader/browser.js');

const inPage = `
import { virtual } from ${JSON.stringify(virtualReader)};
globalThis.reader = {
  listen: () => virtual.start({ container: document.body }),
  announced: async () =>
    (await virtual.spokenPhraseLog()).filter((phrase) => /^(polite|assertive): /.test(phrase)),
  async hears(words) {
    const deadline = Date.now() + 20_000;
    while (!(await this.announced()).some((said) => words.test(said))) {
      if (Date.now() > deadline) {
        throw new Error(words + ' is not among: ' + (await this.announced()).join(' / '));
      }
      await new Promise(requestAnimationFrame);
    }
  },
  read: async (selector) => {
    const container = [...document.querySelectorAll(selector)].at(-1);
    await virtual.stop();
    await virtual.start({ container });
    const first = await virtual.lastSpokenPhrase();
    const phrases = [];
    for (let phrase = first; phrases.length < 400; phrase = await virtual.lastSpokenPhrase()) {
      phrases.push(phrase);
      await virtual.next();
      if (virtual.activeNode === container) break;
    }
    await virtual.stop();
    return phrases;
  },
};`;

/** Where something begins and ends is said of each bold word too: only the words are compared. */
const framing = /^(end of .*|Sent at .*|paragraph|strong|emphasis|figure|attachment)$/;

export async function screenReader(page: Page): Promise<ScreenReader> {
  await page.evaluate(await bundle());
  return {
    listen: () => page.evaluate('reader.listen()'),
    hears: (words) => page.evaluate(`reader.hears(${String(words)})`),
    announced: () => page.evaluate('reader.announced()'),
    async reads(selector) {
      const phrases = await page.evaluate(`reader.read(${JSON.stringify(selector)})`);
      return (phrases as string[])
        .filter((phrase) => !framing.test(phrase))
        .map((phrase) => phrase.replace(/\b\d{2}:\d{2}\b/, '00:00'));
    },
  };
}

let bundled: Promise<string> | undefined;

function bundle(): Promise<string> {
  bundled ??= build({
    stdin: { contents: inPage, resolveDir: process.cwd() },
    bundle: true,
    format: 'iife',
    write: false,
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? '');
  return bundled;
}
