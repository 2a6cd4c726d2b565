import { describe, expect, it } from '@jest/globals';
import { mineText, shownLocale } from '../../../web/mine/mine.text.js';

describe('the words of My cases', () => {
  it.each([
    ['en-US', 'en', 'en-US'],
    ['en-us', 'en', 'en-us'],
    ['de-AT', 'de', 'de-AT'],
    ['fr', 'fr', 'fr'],
    ['pl-PL', 'en', 'en'],
    ['en-US@posix', 'en', 'en'],
    ['', 'en', 'en'],
    ['den-CA', 'en', 'en'],
  ])('%j: in %s, with times of %s', (locale, language, shown) => {
    const words = mineText(locale);
    expect(words.language).toBe(language);
    expect(shownLocale(locale, words)).toBe(shown);
  });

  it.each(['en', 'de', 'fr'])('are all there in %s, calm and plain', (language) => {
    const texts = textsIn(mineText(language));
    expect(texts.length).toBe(textsIn(mineText('en')).length);
    for (const text of texts) {
      expect(text.trim()).not.toBe('');
      expect(text).not.toMatch(/!|—|–/);
    }
  });
});

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return [(value as (some: string) => string)('7')];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
