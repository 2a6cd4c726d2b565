/** The Adaptive Cards host config as a function of the tokens. */
import { fonts, type Palette } from '../../look/tokens.js';

export function hostConfig(palette: Palette): Readonly<Record<string, unknown>> {
  return {
    ...typeface,
    spacing: { none: 0, small: 6, default: 8, medium: 14, large: 18, extraLarge: 24, padding: 14 },
    separator: { lineThickness: 1, lineColor: palette.line },
    supportsInteractivity: true,
    containerStyles: containerStyles(palette),
    // Every picture of ours is a rung: the file's own size must not stretch a card.
    imageSizes: { small: 40, medium: 80, large: 160 },
    actions: {
      maxActions: 6,
      spacing: 'medium',
      buttonSpacing: 8,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
      showCard: { actionMode: 'inline', inlineTopMargin: 8 },
    },
    adaptiveCard: { allowCustomStyle: false },
    // Under the page's one h1.
    textBlock: { headingLevel: 2 },
    factSet: {
      title: { color: 'default', size: 'default', isSubtle: true, weight: 'default', wrap: true },
      value: { color: 'default', size: 'default', isSubtle: false, weight: 'default', wrap: true },
      spacing: 14,
    },
  };
}

const fontSizes = { small: 12.5, default: 14, medium: 15.5, large: 18, extraLarge: 22 };
const fontWeights = { lighter: 400, default: 400, bolder: 620 };

const typeface = {
  fontFamily: fonts.text,
  fontSizes,
  fontWeights,
  lineHeights: { small: 18, default: 20, medium: 22, large: 24, extraLarge: 28 },
  fontTypes: {
    default: { fontFamily: fonts.text, fontSizes, fontWeights },
    monospace: { fontFamily: fonts.mono, fontSizes, fontWeights },
  },
};

function containerStyles(palette: Palette) {
  const foregroundColors = colours(palette);
  const ground = (backgroundColor: string) => ({
    backgroundColor,
    borderColor: palette.line,
    foregroundColors,
  });
  return {
    default: ground(palette.surface),
    emphasis: ground(palette.sunken),
    accent: ground(palette.accentSoft),
    good: ground(palette.goodSoft),
    warning: ground(palette.warnSoft),
    attention: ground(palette.badSoft),
  };
}

function colours({ text, text2, accentText, good, warn, bad }: Palette) {
  const pair = (colour: string, subtle = colour) => ({ default: colour, subtle });
  return {
    default: pair(text, text2),
    dark: pair(text, text2),
    light: pair(text2),
    accent: pair(accentText),
    good: pair(good),
    warning: pair(warn),
    attention: pair(bad),
  };
}
