/** The look as values: what `tokens.css` gives to stylesheets, for code that must be handed colours. */

export type Theme = 'light' | 'dark';

export type Palette = {
  readonly canvas: string;
  readonly surface: string;
  readonly sunken: string;
  readonly raised: string;
  readonly line: string;
  readonly edge: string;
  readonly text: string;
  readonly text2: string;
  readonly text3: string;
  readonly accent: string;
  readonly accentHover: string;
  readonly onAccent: string;
  readonly accentText: string;
  readonly accentSoft: string;
  readonly good: string;
  readonly goodSoft: string;
  readonly warn: string;
  readonly warnSoft: string;
  readonly bad: string;
  readonly badSoft: string;
  readonly chartFixed: string;
  readonly chartHandedOver: string;
  readonly chartGaveUp: string;
};

/** A test holds these and `tokens.css` together. */
export const palettes: Readonly<Record<Theme, Palette>> = {
  light: {
    canvas: '#f4f5f8',
    surface: '#ffffff',
    sunken: '#eceef3',
    raised: '#ffffff',
    line: '#dee2e9',
    edge: '#7f8899',
    text: '#151a24',
    text2: '#465063',
    text3: '#5d6678',
    accent: '#2c56dd',
    accentHover: '#2349c4',
    onAccent: '#ffffff',
    accentText: '#2348bf',
    accentSoft: '#e8edfd',
    good: '#13694a',
    goodSoft: '#e0f3ea',
    warn: '#855000',
    warnSoft: '#fcf0d9',
    bad: '#af2e28',
    badSoft: '#fbe8e6',
    chartFixed: '#1b8a61',
    chartHandedOver: '#2c56dd',
    chartGaveUp: '#d08a1d',
  },
  dark: {
    canvas: '#0e1116',
    surface: '#161a22',
    sunken: '#0a0d12',
    raised: '#1f2530',
    line: '#2b323e',
    edge: '#6f7a8d',
    text: '#eceff5',
    text2: '#b5bdcc',
    text3: '#939daf',
    accent: '#4268ee',
    accentHover: '#3459de',
    onAccent: '#ffffff',
    accentText: '#93adff',
    accentSoft: '#1a2547',
    good: '#62cf9c',
    goodSoft: '#11301f',
    warn: '#f1b95f',
    warnSoft: '#33260d',
    bad: '#ff958b',
    badSoft: '#3a1b1a',
    chartFixed: '#3fa97a',
    chartHandedOver: '#4268ee',
    chartGaveUp: '#d99a34',
  },
};

/** Fonts of the system: the CSP loads none. */
export const fonts = {
  text: '"Segoe UI Variable Text", "Segoe UI", system-ui, -apple-system, Roboto, sans-serif',
  mono: '"Cascadia Mono", Consolas, ui-monospace, monospace',
} as const;

/** Pixels. */
export const radii = { small: 6, desk: 8, control: 10, card: 14, widget: 16 } as const;

/** Pixels: what the widget and the help page make pressable is at least this high. */
export const targetSize = 44;
