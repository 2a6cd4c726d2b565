/** The tokens stand in a stylesheet and in code: the same values, and readable in both themes. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { palettes, type Palette } from '../../../web/look/tokens.js';

const css = readFileSync(new URL('../../../web/look/tokens.css', import.meta.url), 'utf8');

/** The custom properties of the first block after `selector` that are colours. */
function coloursAfter(selector: string): Record<string, string> {
  const from = css.indexOf(`${selector} {`);
  const block = css.slice(from, css.indexOf('}', from));
  return Object.fromEntries(
    [...block.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [
      name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );
}

function luminance(colour: string): number {
  const channel = (at: number) => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

describe('tokens', () => {
  it.each([
    [':root', palettes.light],
    [":root:not([data-theme='light'])", palettes.dark],
    [":root[data-theme='dark']", palettes.dark],
  ])('are the same in the stylesheet, under %s', (selector, palette) => {
    expect(coloursAfter(selector)).toEqual(palette);
  });

  it('have all colours in high contrast, far apart', () => {
    const colours = coloursAfter(":root[data-theme='contrast']") as unknown as Palette;
    expect(Object.keys(colours)).toEqual(Object.keys(palettes.light));
    for (const [front, ground] of text) {
      expect(contrast(colours[front], colours[ground])).toBeGreaterThanOrEqual(7);
    }
  });

  const text: readonly [keyof Palette, keyof Palette, number][] = [
    ['text', 'canvas', 7],
    ['text2', 'sunken', 4.5],
    ['text3', 'canvas', 4.5],
    ['text3', 'surface', 4.5],
    ['onAccent', 'accent', 4.5],
    ['onAccent', 'accentHover', 4.5],
    ['accentText', 'surface', 4.5],
    ['accentText', 'sunken', 4.5],
    ['accentText', 'accentSoft', 4.5],
    ['text2', 'accentSoft', 4.5],
    ['good', 'goodSoft', 4.5],
    ['warn', 'warnSoft', 4.5],
    ['bad', 'badSoft', 4.5],
    ['edge', 'surface', 3],
    ['edge', 'canvas', 3],
  ];
  it.each(
    (['light', 'dark'] as const).flatMap((theme) => text.map((pair) => [theme, ...pair] as const)),
  )('can be read, %s: %s on %s is at least %d to 1', (theme, front, ground, least) => {
    expect(contrast(palettes[theme][front], palettes[theme][ground])).toBeGreaterThanOrEqual(least);
  });
});
