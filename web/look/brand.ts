/** The palette with an organisation's own colour in place of our blue, readable whatever it is. */
import { contrast, mixed, readableOn, strengthened } from './contrast.js';
import { palettes, type Palette, type Theme } from './tokens.js';

/** Text on the grounds that it stands on. */
const forText = 4.5;
/** The edge of a control against what is around it. */
const forControls = 3;

export function brandedPalette(theme: Theme, colour: string | undefined): Palette {
  const palette = palettes[theme];
  if (colour === undefined) {
    return palette;
  }
  const { canvas, surface, text } = palette;
  const accentSoft = mixed(surface, colour, theme === 'light' ? 0.1 : 0.2);
  const accent = strengthened(colour, text, [surface, canvas], forControls);
  const onAccent = readableOn(accent);
  return {
    ...palette,
    accent,
    onAccent,
    // Away from the colour of its words, so that they stay as readable.
    accentHover: mixed(accent, contrast(onAccent, '#000000') > 4.5 ? '#000000' : '#ffffff', 0.14),
    accentText: strengthened(colour, text, [surface, canvas, accentSoft], forText),
    accentSoft,
  };
}
