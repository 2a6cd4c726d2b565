import { expect, it } from '@jest/globals';
import { loadLibrary } from '../../src/knowledge/library/loadLibrary.js';
import { termsOf } from '../../src/knowledge/reading/methodTerms.js';
import { warmUp } from '../../src/knowledge/warmUp.js';

const library = (await loadLibrary(['knowledge'])).current();

it('can be done for the articles that come with the product, and for none', () => {
  expect(() => {
    warmUp(library);
  }).not.toThrow();
});

it.each(library.all.map((article) => [article.id, article] as const))(
  'every method of %s has words by which people call it',
  (_, article) => {
    const named = new Set(
      [...termsOf(article).byWord.values()].flat().map(({ meaning }) => meaning),
    );
    expect(article.methods.map(({ id }) => id).filter((id) => !named.has(id))).toEqual([]);
  },
);
