/**
 * A host config like that of Teams, which publishes none: its Fluent colours and sizes. Near enough
 * to write by; a card is looked at in a real Teams client before it is called good.
 */
import type { Theme } from '../look/tokens.js';

type TeamsPalette = {
  readonly canvas: string;
  readonly surface: string;
  readonly emphasis: string;
  readonly line: string;
  readonly text: string;
  readonly subtle: string;
  readonly accent: string;
  readonly button: string;
  readonly good: string;
  readonly warning: string;
  readonly warningGround: string;
  readonly attention: string;
};

export const teamsPalettes: Readonly<Record<Theme, TeamsPalette>> = {
  light: {
    canvas: '#f5f5f5',
    surface: '#ffffff',
    emphasis: '#f5f5f5',
    line: '#d1d1d1',
    text: '#242424',
    subtle: '#616161',
    accent: '#5b5fc7',
    button: '#5b5fc7',
    good: '#0e700e',
    warning: '#835b00',
    warningGround: '#fbf6d9',
    attention: '#b10e1c',
  },
  dark: {
    canvas: '#1f1f1f',
    surface: '#292929',
    emphasis: '#1f1f1f',
    line: '#666666',
    text: '#ffffff',
    subtle: '#adadad',
    accent: '#9299f7',
    button: '#4f52b2',
    good: '#7ecb7e',
    warning: '#f2c661',
    warningGround: '#463100',
    attention: '#f1707b',
  },
};

const fontSizes = { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 };
const fontWeights = { lighter: 400, default: 400, bolder: 600 };
const fontFamily = '"Segoe UI", system-ui, -apple-system, "Apple Color Emoji", sans-serif';

export function teamsConfig(theme: Theme): Readonly<Record<string, unknown>> {
  const palette = teamsPalettes[theme];
  return {
    fontFamily,
    fontSizes,
    fontWeights,
    lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
    fontTypes: {
      default: { fontFamily, fontSizes, fontWeights },
      monospace: { fontFamily: 'Consolas, monospace', fontSizes, fontWeights },
    },
    spacing: { none: 0, small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: palette.line },
    supportsInteractivity: true,
    imageSizes: { small: 32, medium: 52, large: 100 },
    containerStyles: containerStyles(palette),
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
      showCard: { actionMode: 'inline', inlineTopMargin: 16 },
    },
    adaptiveCard: { allowCustomStyle: false },
    textBlock: { headingLevel: 3 },
  };
}

function containerStyles(palette: TeamsPalette) {
  const pair = (colour: string, subtle = colour) => ({ default: colour, subtle });
  const foregroundColors = {
    default: pair(palette.text, palette.subtle),
    dark: pair(palette.text, palette.subtle),
    light: pair(palette.subtle),
    accent: pair(palette.accent),
    good: pair(palette.good),
    warning: pair(palette.warning),
    attention: pair(palette.attention),
  };
  const ground = (backgroundColor: string) => ({
    backgroundColor,
    borderColor: palette.line,
    foregroundColors,
  });
  return {
    default: ground(palette.surface),
    emphasis: ground(palette.emphasis),
    accent: ground(palette.emphasis),
    good: ground(palette.emphasis),
    warning: ground(palette.warningGround),
    attention: ground(palette.emphasis),
  };
}
