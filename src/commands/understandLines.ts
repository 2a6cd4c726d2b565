/** Lines of `{"text"}` in, what the bot makes of each out: for an author who tries a sentence. */
import * as z from 'zod';
import type { Article } from '../knowledge/article.js';
import type { LibraryLookup } from '../knowledge/lookup.js';
import { understand } from '../knowledge/understand.js';

export type Streams = {
  readonly lines: AsyncIterable<string>;
  readonly out: (line: string) => void;
  readonly complain: (line: string) => void;
};

const Line = z.object({ text: z.string() });

/** Answers every line that can be read, in order; false where one could not. */
export async function understandLines(
  streams: Streams,
  library: LibraryLookup,
  article: Article | null,
): Promise<boolean> {
  let number = 0;
  let good = true;
  for await (const line of streams.lines) {
    number += 1;
    if (line.trim() === '') continue;
    const parsed = Line.safeParse(readJson(line));
    if (parsed.success) streams.out(JSON.stringify(answer(parsed.data.text, library, article)));
    else {
      streams.complain(`Line ${number} is not JSON like {"text": "0x80070002 win 11"}.`);
      good = false;
    }
  }
  return good;
}

function answer(text: string, library: LibraryLookup, article: Article | null): object {
  const { codes, guessed, platform, tried, fixedBy, intent, articles } = understand(text, {
    article,
    library,
  });
  return { codes, guessed, platform, tried, fixedBy, intent, articles };
}

function readJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
