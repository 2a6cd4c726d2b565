/** What an author does on the desk page: looks at articles, and is through with suggestions. */
import type { Answer, DeskApi } from '../api.js';
import { isOnlyAuthor } from '../selectors.js';
import type { Store } from '../store.js';

export type ArticlesActions = {
  /** `id` null: the list alone. */
  readonly open: (id: string | null) => void;
  /** Loads the lists anew, and what is open if it has not come yet. False: not reached. */
  readonly load: () => Promise<boolean>;
  readonly finish: (suggestionId: string) => Promise<void>;
};

export function articlesActions(api: DeskApi, store: Store): ArticlesActions {
  async function loadList(): Promise<boolean> {
    const answer = await api.articles();
    if (answer.kind === 'ok') store.send({ kind: 'articlesLoaded', list: answer.value });
    if (answer.kind === 'refused') store.send({ kind: 'articlesRefused' });
    return wasAnswered(answer);
  }

  async function loadSuggestions(): Promise<boolean> {
    const answer = await api.suggestions();
    if (answer.kind === 'ok') {
      store.send({ kind: 'suggestionsLoaded', suggestions: answer.value.suggestions });
    }
    return wasAnswered(answer);
  }

  async function loadOpen(): Promise<boolean> {
    const id = store.get().articles.open?.id;
    if (id === undefined) return true;
    const answer = await api.article(id);
    if (answer.kind === 'ok') store.send({ kind: 'articleLoaded', id, sheet: answer.value });
    if (answer.kind === 'unknown') store.send({ kind: 'articleLoaded', id, sheet: null });
    return wasAnswered(answer);
  }

  async function load(): Promise<boolean> {
    const { articles, session } = store.get();
    const isWanted = articles.shown || isOnlyAuthor(store.get());
    if (!isWanted || session.kind !== 'signedIn') return true;
    const isMissing = articles.open?.load.kind === 'loading';
    const reached = await Promise.all([
      loadList(),
      loadSuggestions(),
      isMissing ? loadOpen() : true,
    ]);
    return reached.every(Boolean);
  }

  return {
    load,
    open(id) {
      const wasLoaded = store.get().articles.open?.load.kind === 'loaded';
      store.send({ kind: 'articlesOpened', id });
      void load();
      // It stays on screen until it has come again: its file may have been saved since.
      if (wasLoaded && store.get().articles.open?.load.kind === 'loaded') void loadOpen();
    },
    async finish(suggestionId) {
      await api.finishSuggestion(suggestionId);
      await loadSuggestions();
    },
  };
}

function wasAnswered({ kind }: Answer<unknown>): boolean {
  return kind !== 'unreachable';
}
