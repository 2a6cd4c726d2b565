import { describe, expect, it } from '@jest/globals';
import { fonts, palettes } from '../../../../web/look/tokens.js';
import { hostConfig } from '../../../../web/widget/chat/hostConfig.js';

describe('host config', () => {
  it.each(['light', 'dark'] as const)('has a ground for each style of container: %s', (theme) => {
    const palette = palettes[theme];
    expect(hostConfig(palette)).toMatchObject({
      containerStyles: {
        default: { backgroundColor: palette.surface },
        emphasis: { backgroundColor: palette.sunken },
        accent: { backgroundColor: palette.accentSoft },
        good: { backgroundColor: palette.goodSoft },
        warning: { backgroundColor: palette.warnSoft },
        attention: { backgroundColor: palette.badSoft },
      },
    });
  });

  it.each(['default', 'emphasis', 'accent', 'good', 'warning', 'attention'])(
    'writes in the same colours on %s',
    (style) => {
      const { text, text2, accentText, good, warn, bad } = palettes.light;
      expect(hostConfig(palettes.light)).toHaveProperty(
        ['containerStyles', style, 'foregroundColors'],
        expect.objectContaining({
          default: { default: text, subtle: text2 },
          accent: { default: accentText, subtle: accentText },
          good: { default: good, subtle: good },
          warning: { default: warn, subtle: warn },
          attention: { default: bad, subtle: bad },
        }),
      );
    },
  );

  it('gives headings a level and codes a font of equal widths', () => {
    const config = hostConfig(palettes.light);
    expect(config).toHaveProperty('textBlock.headingLevel', 2);
    expect(config).toHaveProperty('fontTypes.monospace.fontFamily', fonts.mono);
  });
});
