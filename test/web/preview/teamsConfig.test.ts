/** Teams-like cards can be read in both lights. */
import { describe, expect, it } from '@jest/globals';
import { teamsConfig, teamsPalettes } from '../../../web/preview/teamsConfig.js';

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(['light', 'dark'] as const)('teamsConfig, %s', (theme) => {
  const palette = teamsPalettes[theme];

  it.each(['text', 'subtle', 'accent', 'good', 'warning', 'attention'] as const)(
    'has %s that can be read on a card',
    (name) => {
      expect(contrast(palette[name], palette.surface)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('has a restart notice and a button that can be read', () => {
    expect(contrast(palette.warning, palette.warningGround)).toBeGreaterThanOrEqual(4.5);
    expect(contrast('#ffffff', palette.button)).toBeGreaterThanOrEqual(4.5);
  });

  it('knows every style that our cards use', () => {
    expect(teamsConfig(theme)).toMatchObject({
      containerStyles: { default: {}, emphasis: {}, warning: {} },
      fontTypes: { monospace: {} },
    });
  });
});
