/** How fast a message is read, and that the time grows with its length and no more. */
import { findCodes } from '../src/knowledge/codes/find.js';
import { makeLibrary } from '../src/knowledge/library.js';
import { platformIn } from '../src/knowledge/reading/platform.js';
import { readMessage } from '../src/knowledge/reading/tokens.js';
import { understand } from '../src/knowledge/understand.js';
import { madeArticles } from './madeArticles.js';
import type { Figure } from './search.js';

const articleCount = 100;
const windowMs = 1000;
const longTextBytes = 100_000;
/** The quickest of these counts: what else the machine does is not ours. */
const repeats = 5;

const ordinary = [
  'Morning, my update keeps dying with 0x80070002 on Win 11, what do I do?',
  'windows update shows error 8024402c and just stops',
  'net use Z: gives me System error 53 has occurred.',
  'my laptop is super slow since lunch',
  'the graphics card shows Code 43 in device manager, reboot did not help',
  'still the same error, I already cleared SoftwareDistribution',
  'blue screen 0x7B on boot after the BIOS update',
  'Teams: we could not sign you in [0xcaa20003]',
  'the invoice is 1603 EUR, finance says it is wrong',
  'OS build 19045.3693, 0x80070020 on the .net update',
];

const longTexts: Readonly<Record<string, string>> = {
  digits: '1234567890',
  numbers: '12 ',
  'repeated 0x': '0x',
  'separated 0x': '0x ',
  brackets: '(',
  'nested brackets': '([{<',
  codes: '0x80070002 ',
  'error numbers': 'error 53 ',
  'blue screens': 'stop 7b ( ',
  underscores: 'a_',
  hyphens: '1-',
  names: 'CRITICAL PROCESS ',
  blanks: ' ',
  letters: 'a',
  marks: '?.,',
  Japanese: 'エラー0x8007',
  versions: 'windows 10 or ',
  'log lines': '2026-10-14 09:12:44:118 1012 2a4 Handler FATAL: Install failed, hr=0x80070643\n',
};

export function run(): Readonly<Record<string, Figure>> {
  const library = makeLibrary(madeArticles(articleCount));
  const article = library.all[0] ?? null;
  const codes = perSecond((text) => {
    findCodes(text, () => false);
    platformIn(readMessage(text));
  });
  const whole = perSecond((text) => {
    understand(text, { article, library });
  });
  const slowest = Math.max(
    ...Object.values(longTexts).map((part) => {
      const text = part.repeat(Math.ceil(longTextBytes / part.length)).slice(0, longTextBytes);
      return quickestMs(() => {
        understand(text, { article, library });
      });
    }),
  );
  return {
    codesPerSecond: { value: codes, target: 20_000, ok: codes >= 20_000 },
    understandPerSecond: { value: whole, target: 1000, ok: whole >= 1000 },
    longestReadMs: { value: slowest, target: 50, ok: slowest < 50 },
  };
}

function perSecond(read: (text: string) => void): number {
  for (const text of ordinary) read(text);
  const start = performance.now();
  let count = 0;
  while (performance.now() - start < windowMs) {
    for (const text of ordinary) read(text);
    count += ordinary.length;
  }
  return Math.round((count * 1000) / (performance.now() - start));
}

function quickestMs(work: () => void): number {
  const times = Array.from({ length: repeats }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.round(Math.min(...times) * 10) / 10;
}
