/** What a page may set about the widget: by attributes of the tag, by `stepladder.set`, or for a bare frame in its address. */

export type Settings = {
  readonly side?: 'left' | 'right';
  /** "#rgb" or "#rrggbb", in small letters. */
  readonly colour?: string;
  /** A language tag. The layout turns with it; the words of the widget itself are English. */
  readonly language?: string;
  readonly greeting?: string;
  readonly theme?: 'light' | 'dark' | 'auto';
  /** `none`: the page has a button of its own. */
  readonly launcher?: 'button' | 'none';
  /** What the button is called. */
  readonly label?: string;
};

const longestGreeting = 160;
const longestLabel = 40;

/** Leaves out what makes no sense: a slip in an attribute is no reason to have no help. */
export function readSettings(given: Readonly<Record<string, unknown>>): Settings {
  const read = {
    side: oneOf(given['side'], ['left', 'right'] as const),
    colour: colourOf(given['colour'] ?? given['color']),
    language: languageOf(given['language']),
    greeting: wordsOf(given['greeting'], longestGreeting),
    theme: oneOf(given['theme'], ['light', 'dark', 'auto'] as const),
    launcher: oneOf(given['launcher'], ['button', 'none'] as const),
    label: wordsOf(given['label'], longestLabel),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

const rightToLeftScripts = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg']);

export function directionOf(language: string | undefined): 'ltr' | 'rtl' {
  const script = language === undefined ? undefined : new Intl.Locale(language).maximize().script;
  return script !== undefined && rightToLeftScripts.has(script) ? 'rtl' : 'ltr';
}

function oneOf<T extends string>(value: unknown, known: readonly T[]): T | undefined {
  return known.find((one) => one === value);
}

function colourOf(value: unknown): string | undefined {
  const isColour =
    typeof value === 'string' && /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(value.trim());
  return isColour ? value.trim().toLowerCase() : undefined;
}

function languageOf(value: unknown): string | undefined {
  try {
    return typeof value === 'string' ? Intl.getCanonicalLocales(value)[0] : undefined;
  } catch {
    return undefined;
  }
}

function wordsOf(value: unknown, longest: number): string | undefined {
  const words = typeof value === 'string' ? value.trim().slice(0, longest) : '';
  return words === '' ? undefined : words;
}
