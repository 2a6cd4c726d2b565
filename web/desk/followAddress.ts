/** Keeps the page's address and title in step with the state, both ways. */
import type { Actions } from './actions.js';
import { addressOf, addressOfArticle, addressOfProblems, articleIn, caseIn } from './address.js';
import { titleWords } from './news/news.text.js';
import { titleCount } from './selectors.js';
import type { State } from './state.js';
import type { Store } from './store.js';

export function followAddress(store: Store, actions: Actions): void {
  function followHash(): void {
    const article = articleIn(location.hash);
    const id = caseIn(location.hash);
    if (article !== null) actions.articles.open(article.id);
    else if (location.hash === addressOfProblems) actions.problems.open();
    else if (id !== null) actions.openCase(id);
    else {
      store.send({ kind: 'articlesLeft' });
      store.send({ kind: 'problemsLeft' });
      store.send({ kind: 'caseLeft' });
    }
  }

  function follow(): void {
    const state = store.get();
    const title = titleWords(titleCount(state));
    if (document.title !== title) document.title = title;
    const hash = hashOf(state);
    if (hash === location.hash) return;
    const address = hash === '' ? location.pathname : hash;
    // From the queue into a case is a step that *Back* undoes; from case to case is not.
    if (location.hash === '') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }

  followHash();
  store.listen(follow);
  addEventListener('popstate', followHash);
  addEventListener('hashchange', followHash);
}

/** '' for the queue. */
function hashOf({ articles, problems, open }: State): string {
  if (problems.shown) return addressOfProblems;
  if (articles.shown) return addressOfArticle(articles.open?.id ?? null);
  return open === null ? '' : addressOf(open.id);
}
