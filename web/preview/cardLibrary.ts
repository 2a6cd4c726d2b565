/** The Adaptive Cards library, as Web Chat brings it: a script of its own, asked for once. */
import { markdownHtml } from './markdown.js';

type Drawn = {
  hostConfig: unknown;
  parse(card: unknown): void;
  render(): HTMLElement | undefined;
};

/** The part of its global that we use. */
export type CardLibrary = {
  readonly AdaptiveCard: {
    new (): Drawn;
    onProcessMarkdown: (text: string, result: Processed) => void;
  };
  readonly HostConfig: new (config: unknown) => unknown;
};

type Processed = { outputHtml?: string; didProcess: boolean };

declare global {
  // eslint has no say in how a global is declared; only `var` makes one.
  var AdaptiveCards: CardLibrary | undefined;
}

let asked: Promise<CardLibrary> | null = null;

export function cardLibrary(): Promise<CardLibrary> {
  asked ??= load();
  return asked;
}

/** Null where the library cannot make anything of the card. */
export function drawCard(
  library: CardLibrary,
  card: unknown,
  hostConfig: Readonly<Record<string, unknown>>,
): HTMLElement | null {
  const drawn = new library.AdaptiveCard();
  drawn.hostConfig = new library.HostConfig(hostConfig);
  drawn.parse(card);
  return drawn.render() ?? null;
}

function load(): Promise<CardLibrary> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = '/assets/adaptivecards.js';
    script.addEventListener('load', () => {
      const library = globalThis.AdaptiveCards;
      if (library === undefined) {
        reject(new Error('adaptivecards.js has no global'));
        return;
      }
      library.AdaptiveCard.onProcessMarkdown = (text, result) => {
        result.outputHtml = markdownHtml(text);
        result.didProcess = true;
      };
      resolve(library);
    });
    script.addEventListener('error', () => {
      asked = null;
      reject(new Error('adaptivecards.js cannot be loaded'));
    });
    document.head.append(script);
  });
}
