/** A thousand articles and questions about them, the same in every run. */
import type { Article, Topic } from '../src/knowledge/article.js';
import { anArticle, aMethod } from '../test/support/anArticle.js';

export type MadeQuestion = { readonly text: string; readonly article: string };

const things =
  `printer scanner router headset keyboard mouse monitor dock camera microphone speaker projector tablet
  phone laptop server mailbox calendar spreadsheet document folder browser certificate badge licence
  account password driver update installer backup archive database report dashboard invoice ledger form
  signature template macro plugin shortcut taskbar wallpaper clipboard notification meeting channel chat
  recording whiteboard contact roster schedule`.split(/\s+/);
const parts =
  `tray cable battery lid button menu toolbar window page tab icon profile cache queue port adapter
  bracket firmware setting policy token session filter label preview export import attachment font
  margin header footer column`.split(/\s+/);
const troubles =
  `freezes flickers disappears overheats disconnects duplicates rotates shrinks crackles stutters expires
  loops vanishes jams blinks beeps resets reboots corrupts truncates scrambles mutes lags hangs`.split(
    /\s+/,
  );
const moments =
  `after lunch in the morning|when the lid is closed|over the guest network|during a presentation
  |on the second floor|while travelling|with two screens|since the last restart`.split('|');

/** A printer's article is about printing: whoever names a thing is taken to mean its topic. */
const topicOf: Readonly<Partial<Record<string, Topic>>> = {
  printer: 'printing',
  scanner: 'printing',
  router: 'network',
  headset: 'audio',
  microphone: 'audio',
  speaker: 'audio',
  camera: 'devices',
  keyboard: 'devices',
  mouse: 'devices',
  monitor: 'devices',
  dock: 'devices',
  mailbox: 'office',
  calendar: 'office',
  spreadsheet: 'office',
  account: 'sign-in',
  password: 'sign-in',
  meeting: 'teams',
  whiteboard: 'teams',
  browser: 'network',
  driver: 'devices',
  update: 'windows-update',
};

export function madeArticles(count: number): readonly Article[] {
  const random = seeded(1);
  return Array.from({ length: count }, (_, at) => {
    const [thing, part, trouble] = [
      pick(random, things),
      pick(random, parts),
      pick(random, troubles),
    ];
    return anArticle({
      id: `made-${at}`,
      topic: topicOf[thing] ?? 'other',
      title: `The ${thing} ${part} ${trouble}`,
      codes: [],
      symptoms: [
        `${thing} ${trouble} ${pick(random, moments).trim()}`,
        `${part} of the ${pick(random, things)} ${pick(random, troubles)}`,
      ],
      methods: Array.from({ length: 5 }, (_method, place) =>
        aMethod({
          id: `method-${place}`,
          title: `Check the ${pick(random, parts)} of the ${thing}`,
        }),
      ),
    });
  });
}

/** The article's title in other words around it; every third has a letter missing. */
export function madeQuestions(
  articles: readonly Article[],
  count: number,
): readonly MadeQuestion[] {
  const random = seeded(2);
  return Array.from({ length: count }, (_, at) => {
    const article = pick(random, articles);
    const title = article.title.replace(/^The /, '');
    const words = at % 3 === 0 ? misspelt(random, title) : title;
    return { article: article.id, text: `hello, my ${words} ${pick(random, moments).trim()}` };
  });
}

function misspelt(random: () => number, title: string): string {
  const words = title.split(' ');
  const at = Math.floor(random() * words.length);
  return words
    .map((word, place) =>
      place === at && word.length > 5 ? word.slice(0, 3) + word.slice(4) : word,
    )
    .join(' ');
}

function pick<T>(random: () => number, from: readonly T[]): T {
  const picked = from[Math.floor(random() * from.length)];
  if (picked === undefined) throw new Error('There is nothing to pick from.');
  return picked;
}

/** mulberry32: small, and the same on every machine. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}
