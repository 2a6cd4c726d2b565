/** What the desk page knows of the articles, for authors, and what each thing that happens changes. Pure. */
import type { ArticleList } from '../../../src/desk/articleList.js';
import type { Suggestion } from '../../../src/desk/suggestion.js';
import type { ArticleSheet } from '../../../src/preview/articleSheet.js';

export type ArticlesState = {
  /** The articles stand where the queue and the case would stand. */
  readonly shown: boolean;
  readonly side: ArticlesSide;
  readonly list: ArticleList | null;
  readonly suggestions: readonly Suggestion[] | null;
  readonly open: OpenArticle | null;
  /** Whoever asks is no author. */
  readonly refused: boolean;
};

export const articlesSides = ['articles', 'suggestions'] as const;
export type ArticlesSide = (typeof articlesSides)[number];

export type OpenArticle = {
  readonly id: string;
  readonly load:
    | { readonly kind: 'loading' }
    | { readonly kind: 'loaded'; readonly sheet: ArticleSheet }
    | { readonly kind: 'missing' };
};

export const noArticles: ArticlesState = {
  shown: false,
  side: 'articles',
  list: null,
  suggestions: null,
  open: null,
  refused: false,
};

export type ArticlesEvent =
  /** `id` null: the list alone. */
  | { readonly kind: 'articlesOpened'; readonly id: string | null }
  | { readonly kind: 'articlesLeft' }
  | { readonly kind: 'articlesSideChosen'; readonly side: ArticlesSide }
  | { readonly kind: 'articlesLoaded'; readonly list: ArticleList }
  | { readonly kind: 'articlesRefused' }
  | { readonly kind: 'suggestionsLoaded'; readonly suggestions: readonly Suggestion[] }
  /** `sheet` null: there is no such article. */
  | { readonly kind: 'articleLoaded'; readonly id: string; readonly sheet: ArticleSheet | null };

export function reduceArticles(state: ArticlesState, event: ArticlesEvent): ArticlesState {
  switch (event.kind) {
    case 'articlesOpened':
      return { ...state, shown: true, open: opened(state.open, event.id) };
    case 'articlesLeft':
      return { ...state, shown: false };
    case 'articlesSideChosen':
      return { ...state, side: event.side };
    case 'articlesLoaded':
      return { ...state, list: event.list, refused: false };
    case 'articlesRefused':
      return { ...state, refused: true };
    case 'suggestionsLoaded':
      return { ...state, suggestions: event.suggestions };
    case 'articleLoaded':
      return event.id === state.open?.id ? { ...state, open: loaded(event) } : state;
  }
}

function opened(before: OpenArticle | null, id: string | null): OpenArticle | null {
  if (id === null) return null;
  return before?.id === id ? before : { id, load: { kind: 'loading' } };
}

function loaded({ id, sheet }: Extract<ArticlesEvent, { kind: 'articleLoaded' }>): OpenArticle {
  return { id, load: sheet === null ? { kind: 'missing' } : { kind: 'loaded', sheet } };
}
