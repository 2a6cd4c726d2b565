/**
 * The widget is driven in Chromium only. Syntax is lowered by the build (`browsers` in
 * scripts/build.mjs); this keeps out what no build can lower, by what Chrome 109, Firefox 115 or
 * Safari 16 lack (MDN's browser-compat-data).
 */
import { describe, expect, it } from '@jest/globals';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const folder = 'web/widget';

async function sources(ending: RegExp): Promise<readonly { name: string; text: string }[]> {
  const names = await readdir(folder, { recursive: true });
  return Promise.all(
    names
      .filter((name) => ending.test(name))
      .map(async (name) => ({ name, text: await readFile(path.join(folder, name), 'utf8') })),
  );
}

const lacking: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['popover', /popover|showPopover/],
  ['requestIdleCallback', /requestIdleCallback/],
  ['AbortSignal.any', /AbortSignal\.any/],
  ['Promise.withResolvers', /withResolvers/],
  ['Object.groupBy', /\bgroupBy\(/],
  ['arrays copied as they are sorted', /\.to(?:Sorted|Reversed|Spliced)\(/],
  ['Array.fromAsync', /fromAsync/],
  ['URL.canParse', /canParse/],
  ['methods of sets', /\.(?:isSubsetOf|intersection|symmetricDifference)\(/],
  ['scheduler', /scheduler\.(?:yield|postTask)/],
  ['navigation API', /\bnavigation\.navigate/],
  ['cookie store', /cookieStore/],
];

it.each(lacking)('scripts do without %s', async (_what, pattern) => {
  const found = (await sources(/\.ts$/)).filter(({ text }) => pattern.test(text));
  expect(found.map(({ name }) => name)).toEqual([]);
});

const lackingStyle: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['light-dark()', /light-dark\(/],
  ['@starting-style', /@starting-style/],
  ['scrollbar-gutter', /scrollbar-gutter/],
  ['anchor positioning', /anchor-name|position-anchor/],
  ['@scope', /@scope/],
  ['field-sizing', /field-sizing/],
  ['color-mix', /color-mix\(/],
  ['relative colours', /rgb\(from/],
];

it.each(lackingStyle)('styles do without %s', async (_what, pattern) => {
  const found = (await sources(/\.css$|style\.ts$/)).filter(({ text }) => pattern.test(text));
  expect(found.map(({ name }) => name)).toEqual([]);
});

describe('":has", which Firefox 115 lacks', () => {
  /** A selector that is not understood takes the whole rule with it. */
  it('stands in rules of its own, and takes away no outline where it is missing', async () => {
    const rules = (await sources(/\.css$/)).flatMap(({ text }) =>
      [...withoutComments(text).matchAll(/([^{};]*:has\([^{}]*)\{([^{}]*)\}/g)].map(
        ([, selector = '', body = '']) => ({ selector: selector.trim(), body }),
      ),
    );
    const selectors = rules.map(({ selector }) => selector);
    expect(rules.length).toBeGreaterThan(0);
    expect(selectors.filter((selector) => /,\s*\n\s*#/.test(selector))).toEqual([]);
    const [cards] = (await sources(/^cards\.css$/)).map(({ text }) => text);
    const beforeSupports = cards?.split('@supports selector(:has(*))')[0] ?? '';
    expect(beforeSupports).not.toContain('outline: none');
  });
});

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '');
}
