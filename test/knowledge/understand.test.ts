import { describe, expect, it } from '@jest/globals';
import { makeLibrary } from '../../src/knowledge/library.js';
import { understand } from '../../src/knowledge/understand.js';
import { aMethod, aStage, anArticle } from '../support/anArticle.js';

const article = anArticle({
  codes: ['0x80070002', 'WIN32 53'],
  methods: [
    aMethod({
      variants: [
        {
          platforms: [],
          stages: [
            aStage({ ifYouSee: [{ code: '0x80070426', text: 'The time service is off.' }] }),
          ],
        },
      ],
    }),
  ],
});
const library = makeLibrary([article, anArticle({ id: 'own', title: 'Ours', codes: ['ERR-7'] })]);

describe('understand', () => {
  it('reads codes, Windows version and articles of a first message', () => {
    expect(understand('0x80070002 win 11', { article: null, library })).toMatchObject({
      codes: ['0x80070002'],
      guessed: [],
      platform: 'windows-11',
      tried: [],
      fixedBy: null,
      articles: [{ id: article.id, topic: 'windows-update', confidence: 1 }],
      log: null,
    });
  });

  it('doubts the article of a repaired code', () => {
    const [first] = understand('0x8007002', { article: null, library }).articles;
    expect(first).toMatchObject({ id: article.id, confidence: 0.8 });
  });

  it('finds an article by an equivalent code, and by a code of the organisation', () => {
    const ids = (text: string): readonly string[] =>
      understand(text, { article: null, library }).articles.map(({ id }) => id);
    expect(ids('0x80070035')[0]).toBe(article.id);
    expect(ids('it says err-7')[0]).toBe('own');
  });

  it.each([
    ['now it says 0x80240034', 'newProblem'],
    ['it says 0x80070426', 'notFixed'],
    ['access denied, 0x80070426', 'couldNot'],
    ['still 0x80070002', 'notFixed'],
    ['did that', 'tried'],
  ])('takes "%s" as %s', (text, intent) => {
    expect(understand(text, { article, library }).intent).toBe(intent);
  });

  it('reads what was tried', () => {
    const { tried, fixedBy } = understand('my clock is right', { article, library });
    expect({ tried, fixedBy }).toEqual({ tried: ['check-date-time'], fixedBy: null });
  });

  it('asks nothing of a log', () => {
    const lines = Array.from({ length: 12 }, (_, line) => `line ${line} failed 0x80070002`);
    const { log, intent } = understand(lines.join('\n'), { article, library });
    expect(log).toMatchObject({ code: '0x80070002', lines: [{ code: '0x80070002', line: 12 }] });
    expect(intent).toBe('notFixed');
  });
});
