/** What the preview page shows after each thing that happens. */
import { describe, expect, it } from '@jest/globals';
import type { ArticleSheet } from '../../../src/preview/articleSheet.js';
import { pageWords, unseenWords } from '../../../web/preview/preview.text.js';
import { initialState, reduce, type Event, type State } from '../../../web/preview/state.js';
import { firstView, ladderIn, variablesOf } from '../../../web/preview/view.js';

function aSheet(given: Partial<ArticleSheet> = {}): ArticleSheet {
  const ladder = (name: string) => ({ platform: null, name, cards: [] });
  return {
    file: 'a.md',
    id: 'a',
    title: 'A',
    source: '',
    problems: [],
    unseen: null,
    ladders: [ladder('Windows 10'), ladder('Windows 11')],
    ...given,
  };
}

function aPage(file: string, errors = 0) {
  return { file, title: file, errors, warnings: 0 };
}

function after(...events: readonly Event[]): State {
  return events.reduce(reduce, initialState);
}

function listed(...pages: readonly ReturnType<typeof aPage>[]): Event {
  return { kind: 'pagesLoaded', pages: { pages, others: [] } };
}

const loaded: Event = { kind: 'sheetLoaded', file: 'a.md', sheet: aSheet(), readAt: '14:32:07' };

describe('the preview page', () => {
  it('opens what has to be put right first', () => {
    expect(after(listed(aPage('a.md'), aPage('b.md', 2))).file).toBe('b.md');
    expect(after(listed(aPage('a.md'), aPage('b.md'))).file).toBe('a.md');
    expect(after(listed()).file).toBeNull();
  });

  it('keeps the article that is open when the list comes again', () => {
    const state = after(
      { kind: 'fileChosen', file: 'a.md' },
      loaded,
      listed(aPage('a.md'), aPage('b.md', 1)),
    );
    expect([state.file, state.sheet?.file, state.readAt]).toEqual(['a.md', 'a.md', '14:32:07']);
  });

  it('drops a sheet that comes after another was chosen', () => {
    expect(after({ kind: 'fileChosen', file: 'b.md' }, loaded).sheet).toBeNull();
  });
});

describe('the view', () => {
  it.each([
    [null, 'Windows 11'],
    ['Windows 10', 'Windows 10'],
    ['Windows XP', 'Windows 11'],
  ])('with %s chosen shows %s', (ladder, name) => {
    expect(ladderIn(aSheet(), { ...firstView, ladder })?.name).toBe(name);
  });

  it('has no ladder where a page was never readable', () => {
    expect(ladderIn(aSheet({ ladders: [] }), firstView)).toBeNull();
  });

  it('gives the look’s own colours', () => {
    const light = variablesOf(firstView);
    expect([light['--surface'], light['--accent-text']]).toEqual(['#ffffff', '#2348bf']);
    expect(variablesOf({ ...firstView, look: 'teams', theme: 'dark' })['--surface']).toBe(
      '#292929',
    );
  });
});

describe('the words', () => {
  it.each([
    [aSheet(), null],
    [aSheet({ unseen: 'broken' }), /last version without a mistake/],
    [aSheet({ unseen: 'broken', ladders: [] }), /no cards yet/],
    [aSheet({ unseen: 'off' }), /house\.yaml/],
    [aSheet({ unseen: 'replaced' }), /own folder/],
  ])('say why people do not see a page: %#', (sheet, words) => {
    const said = unseenWords(sheet);
    if (words === null) expect(said).toBeNull();
    else expect(said).toMatch(words);
  });

  it('say in the list what is wrong', () => {
    expect(pageWords({ title: 'A', errors: 2, warnings: 1 })).toBe('A · 2 to put right · 1 hint');
    expect(pageWords({ title: 'A', errors: 0, warnings: 0 })).toBe('A');
  });
});
