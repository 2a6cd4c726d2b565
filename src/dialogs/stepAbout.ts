/** "Where do I find services.msc?": the article's own words about it, if it has any. */
const fewestLetters = 4;

/** Words of a question that say nothing of its subject. */
const empty = new Set(
  `where what which when does this that have find open press there from with into your mine should would could
  first close window long take takes will need want know please explain tell mean means step steps next after
  before really okay then make sure`.split(/\s+/),
);

/** The first of the sentences that have most of the question's own words; null where none has half. */
export function stepAbout(sentences: readonly string[], question: string): string | null {
  const asked = wordsOf(question).filter((word) => !empty.has(word));
  const rated = sentences.map((sentence) => {
    const words = new Set(wordsOf(sentence));
    return { sentence, found: asked.filter((word) => words.has(word)).length };
  });
  const best = rated.reduce((one, other) => (other.found > one.found ? other : one), {
    sentence: '',
    found: 0,
  });
  return best.found === 0 || best.found * 2 < asked.length ? null : best.sentence;
}

/** `services.msc` is one word. */
function wordsOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}.\-]*[\p{L}\p{N}]/gu) ?? [];
  return words.filter((word) => word.length >= fewestLetters);
}
