import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { brandedPalette } from '../../../web/look/brand.js';
import { contrast, readableOn } from '../../../web/look/contrast.js';
import { palettes } from '../../../web/look/tokens.js';

const colours = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('contrast', () => {
  it.each([
    ['#ffffff', '#000000', 21],
    ['#ffffff', '#ffffff', 1],
    ['#2c56dd', '#ffffff', 6],
    ['#fff', '#5d6678', 5.8],
  ])('of %s and %s is %d', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 1);
    expect(contrast(other, one)).toBeCloseTo(ratio, 1);
  });

  it('white or ink can be read on any colour', () => {
    fc.assert(
      fc.property(colours, (colour) => {
        expect(contrast(readableOn(colour), colour)).toBeGreaterThan(4.1);
      }),
    );
  });
});

describe.each(['light', 'dark'] as const)('a colour of the page’s own, %s', (theme) => {
  it('leaves all as it is where there is none', () => {
    expect(brandedPalette(theme, undefined)).toBe(palettes[theme]);
  });

  it('is taken as it is where it can be read', () => {
    const { accent } = brandedPalette(theme, theme === 'light' ? '#0a7d55' : '#3fa97a');
    expect(accent).toBe(theme === 'light' ? '#0a7d55' : '#3fa97a');
  });

  it('can be read whatever it is', () => {
    fc.assert(
      fc.property(colours, (colour) => {
        const branded = brandedPalette(theme, colour);
        const { surface, canvas, accent, onAccent, accentHover, accentText, accentSoft } = branded;
        expect(contrast(onAccent, accent)).toBeGreaterThan(4.1);
        expect(contrast(onAccent, accentHover)).toBeGreaterThan(4.1);
        for (const ground of [surface, canvas]) {
          expect(contrast(accent, ground)).toBeGreaterThanOrEqual(3);
          expect(contrast(accentText, ground)).toBeGreaterThanOrEqual(4.5);
        }
        expect(contrast(accentText, accentSoft)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });
});
