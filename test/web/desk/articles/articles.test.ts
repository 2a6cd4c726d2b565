/** The articles on the desk page: what is loaded, what is shown, who may see them. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ListedArticle } from '../../../../src/desk/articleList.js';
import type { Suggestion } from '../../../../src/desk/suggestion.js';
import type { ArticleSheet } from '../../../../src/preview/articleSheet.js';
import { deskActions, type Actions } from '../../../../web/desk/actions.js';
import { deskApi } from '../../../../web/desk/api.js';
import {
  aboutWords,
  keptWords,
  stateWords,
  useWords,
} from '../../../../web/desk/articles/articles.text.js';
import { noArticles, reduceArticles } from '../../../../web/desk/articles/articlesState.js';
import { initialState } from '../../../../web/desk/state.js';
import { createStore, type Store } from '../../../../web/desk/store.js';
import { aDesk, type ADesk } from '../aDesk.js';
import { aDossier, at, nowMs } from '../aDossier.js';

const article: ListedArticle = {
  id: 'clock-wrong',
  title: 'The clock is wrong',
  topic: 'windows-update',
  owner: 'desk-windows',
  reviewed: '2026-11-20',
  cases: 2,
  file: 'knowledge/clock.md',
  errors: 0,
  warnings: 0,
};

const sheet: ArticleSheet = {
  file: 'knowledge/clock.md',
  id: 'clock-wrong',
  title: 'The clock is wrong',
  source: '# x',
  problems: [],
  unseen: null,
  ladders: [],
};

const suggestion: Suggestion = {
  id: 's1',
  case: 'c1',
  article: 'clock-wrong',
  method: 'check-clock',
  title: 'Check the clock',
  stage: 1,
  text: 'Name the tab.',
  by: 'Mira',
  at: at('14:02'),
};

const nothing = { body: { cases: [], next: null } };

let desk: ADesk;
let store: Store;
let actions: Actions;

beforeEach(async () => {
  desk = await aDesk({
    'GET /desk/api/me': { body: { id: 'ann', name: 'Ann', roles: ['agent', 'author'] } },
    'GET /desk/api/cases?status=waiting': nothing,
    'GET /desk/api/cases?status=withAgent&heldBy=me': nothing,
    'GET /desk/api/cases?status=solved,closed': nothing,
    'GET /desk/api/cases/c1': { body: aDossier() },
    'GET /desk/api/articles': { body: { articles: [article], problems: [] } },
    'GET /desk/api/articles/clock-wrong': { body: sheet },
    'GET /desk/api/suggestions': { body: { suggestions: [suggestion] } },
    'POST /desk/api/suggestions/s1/done': { body: {} },
    'POST /desk/api/cases/c1/suggestions': { body: {} },
  });
  store = createStore(initialState(nowMs, true));
  actions = deskActions(deskApi(desk.send), store);
  await actions.refresh();
});

afterEach(async () => {
  await actions.refresh();
  await desk.close();
});

function asked(part: string): number {
  return desk.asked.filter(({ line }) => line.includes(part)).length;
}

describe('the articles', () => {
  it('are not asked for until somebody wants them', () => {
    expect([asked('/articles'), asked('/suggestions')]).toEqual([0, 0]);
  });

  it('come with the suggestions and the one that is open', async () => {
    actions.articles.open('clock-wrong');
    await actions.refresh();
    expect(store.get().articles).toMatchObject({
      shown: true,
      refused: false,
      list: { articles: [{ id: 'clock-wrong' }] },
      suggestions: [{ id: 's1' }],
      open: { id: 'clock-wrong', load: { kind: 'loaded', sheet } },
    });
  });

  it('say that one is not in service', async () => {
    actions.articles.open('gone');
    await actions.refresh();
    expect(store.get().articles.open?.load.kind).toBe('missing');
  });

  it('say who may see them to whoever may not', async () => {
    const body = { error: { message: 'Only authors may see this.' } };
    desk.answers['GET /desk/api/articles'] = { status: 403, body };
    actions.articles.open(null);
    await actions.refresh();
    expect(store.get()).toMatchObject({ reached: true, articles: { refused: true } });
  });

  it('give way to a case that is opened, and come back as they were', async () => {
    actions.articles.open('clock-wrong');
    actions.openCase('c1');
    expect(store.get().articles.shown).toBe(false);
    actions.articles.open('clock-wrong');
    await actions.refresh();
    expect(store.get().articles).toMatchObject({ shown: true, open: { load: { kind: 'loaded' } } });
  });

  it('bring the open one again only when it is opened again', async () => {
    actions.articles.open('clock-wrong');
    await actions.refresh();
    const before = asked('/articles/clock-wrong');
    await actions.refresh();
    expect(asked('/articles/clock-wrong')).toBe(before);
    desk.answers['GET /desk/api/articles/clock-wrong'] = { body: { ...sheet, source: '# y' } };
    actions.articles.open('clock-wrong');
    await actions.refresh();
    expect(store.get().articles.open?.load).toMatchObject({ sheet: { source: '# y' } });
  });

  it('drop an answer that comes after another was opened', () => {
    const open = reduceArticles(noArticles, { kind: 'articlesOpened', id: 'b' });
    expect(reduceArticles(open, { kind: 'articleLoaded', id: 'a', sheet })).toBe(open);
  });
});

describe('a suggestion', () => {
  it.each([
    ['2', 1],
    ['', null],
    ['0', null],
    ['x', null],
  ])('for stage %j is sent as %j, and thanked for', async (stage, sent) => {
    store.send({ kind: 'caseOpened', id: 'c1' });
    const draft = { method: 'check-clock', stage, text: 'Name the tab.' };
    store.send({ kind: 'suggestionDrafted', draft });
    await actions.suggest('c1', draft);
    const post = desk.asked.find(({ line }) => line === 'POST /desk/api/cases/c1/suggestions');
    const { method, text } = draft;
    expect(JSON.parse(post?.body ?? '')).toEqual({ method, stage: sent, text });
    expect(store.get().open).toMatchObject({ suggesting: null, suggested: true });
  });

  it('stays in the form when the desk has not taken it', async () => {
    desk.answers['POST /desk/api/cases/c1/suggestions'] = { status: 503, body: 'away' };
    store.send({ kind: 'caseOpened', id: 'c1' });
    const draft = { method: 'check-clock', stage: '', text: 'Name the tab.' };
    store.send({ kind: 'suggestionDrafted', draft });
    await actions.suggest('c1', draft);
    expect(store.get().open).toMatchObject({ suggesting: draft, suggested: false });
    expect(store.get().problem?.place).toBe('suggestion');
  });

  it('is gone when its author is through with it', async () => {
    actions.articles.open(null);
    await actions.refresh();
    desk.answers['GET /desk/api/suggestions'] = { body: { suggestions: [] } };
    await actions.articles.finish('s1');
    expect(asked('POST /desk/api/suggestions/s1/done')).toBe(1);
    expect(store.get().articles.suggestions).toEqual([]);
  });
});

describe('the words', () => {
  it('say who keeps it and how it is used', () => {
    expect(keptWords(article)).toBe('desk-windows, reviewed 2026-11-20');
    expect([0, 1, 2].map(useWords)).toEqual(['No case yet', '1 case', '2 cases']);
  });

  it.each([
    [0, 0, null],
    [1, 1, 'Broken'],
    [0, 1, 'Review due'],
  ])('with %i errors and %i warnings: %j', (errors, warnings, text) => {
    expect(stateWords({ ...article, errors, warnings })?.text ?? null).toBe(text);
  });

  it('name the step that is meant', () => {
    expect(aboutWords(suggestion)).toBe('Check the clock, stage 2');
    expect(aboutWords({ ...suggestion, stage: null })).toBe('Check the clock');
  });
});
