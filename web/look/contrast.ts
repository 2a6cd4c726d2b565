/** Contrast as WCAG 2.2 counts it, and what of a chosen colour can be read. */

type Rgb = readonly [red: number, green: number, blue: number];

const white: Rgb = [255, 255, 255];
const ink: Rgb = [21, 26, 36];

/** 1 to 21, of two colours like "#2c56dd". */
export function contrast(one: string, other: string): number {
  return ratio(rgbOf(one), rgbOf(other));
}

/** White or nearly black, whichever is easier to read on `colour`: at least 4.1 on any. */
export function readableOn(colour: string): string {
  const ground = rgbOf(colour);
  return ratio(ground, white) >= Math.min(4.5, ratio(ground, ink)) ? hexOf(white) : hexOf(ink);
}

/** `colour`, mixed with `towards` as little as it takes to reach `least` on all `grounds`. */
export function strengthened(
  colour: string,
  towards: string,
  grounds: readonly string[],
  least: number,
): string {
  for (let share = 0; share < 1; share += 0.05) {
    const tried = mixed(colour, towards, share);
    if (grounds.every((ground) => contrast(tried, ground) >= least)) return tried;
  }
  return towards;
}

/** `share` (0 to 1) of `other` in `one`. */
export function mixed(one: string, other: string, share: number): string {
  const [from, to] = [rgbOf(one), rgbOf(other)];
  const at = (index: 0 | 1 | 2) => Math.round(from[index] * (1 - share) + to[index] * share);
  return hexOf([at(0), at(1), at(2)]);
}

function rgbOf(colour: string): Rgb {
  const digits = colour.length === 4 ? colour.replace(/[0-9a-f]/gi, '$&$&') : colour;
  const value = Number.parseInt(digits.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function hexOf(rgb: Rgb): string {
  return `#${rgb.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

function ratio(one: Rgb, other: Rgb): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

function luminance(rgb: Rgb): number {
  const [red, green, blue] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}
