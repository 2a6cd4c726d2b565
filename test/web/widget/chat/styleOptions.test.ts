import { describe, expect, it } from '@jest/globals';
import { palettes } from '../../../../web/look/tokens.js';
import { styleOptions } from '../../../../web/widget/chat/styleOptions.js';

describe('style options', () => {
  it.each(['light', 'dark'] as const)('are made of the tokens: %s', (theme) => {
    const palette = palettes[theme];
    expect(styleOptions(palette)).toMatchObject({
      backgroundColor: palette.canvas,
      bubbleBackground: palette.surface,
      bubbleTextColor: palette.text,
      bubbleFromUserBackground: palette.accent,
      bubbleFromUserTextColor: palette.onAccent,
      sendBoxBackground: palette.surface,
      sendBoxTextColor: palette.text,
      sendBoxButtonColor: palette.accentText,
    });
  });

  it('leave nothing undefined, which would bring back a default colour of Web Chat', () => {
    expect(Object.values(styleOptions(palettes.dark))).not.toContain(undefined);
  });

  it('turn no signs into pictures, and offer to send those that the server takes', () => {
    expect(styleOptions(palettes.light)).toMatchObject({
      emojiSet: {},
      uploadAccept: 'image/png,image/jpeg,image/gif,image/webp',
      uploadMultiple: false,
    });
  });
});
