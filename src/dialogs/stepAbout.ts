/** "Where do I find services.msc?": the article's own words about it, if it has any. */
import type { Article } from '../knowledge/article.js';

const fewestLetters = 4;

/** Words of a question that say nothing of its subject. */
const empty = new Set(
  'where what which when does this that have find open press there from with into your mine should would could first close window'.split(
    ' ',
  ),
);

/** The sentence of the article that has most of the question's own words; null for none. */
export function stepAbout(article: Article | null, question: string): string | null {
  const asked = wordsOf(question).filter((word) => !empty.has(word));
  const rated = sentencesOf(article).map((sentence) => {
    const words = new Set(wordsOf(sentence));
    return { sentence, found: asked.filter((word) => words.has(word)).length };
  });
  const best = rated.reduce((one, other) => (other.found > one.found ? other : one), {
    sentence: '',
    found: 0,
  });
  return best.found === 0 ? null : best.sentence;
}

function sentencesOf(article: Article | null): readonly string[] {
  const stages = (article?.methods ?? [])
    .flatMap((method) => method.variants)
    .flatMap((variant) => variant.stages);
  return stages.flatMap((stage) => [...stage.steps.map((step) => step.text), ...stage.notes]);
}

/** `services.msc` is one word. */
function wordsOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}.\-]*[\p{L}\p{N}]/gu) ?? [];
  return words.filter((word) => word.length >= fewestLetters);
}
