/** The whole page: rail, queue, case and ladder, or the way to sign in. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { VNode } from 'preact';
import type { Actions } from '../actions.js';
import type { Desk } from '../deskContext.js';
import { DeskContext, useDesk } from '../deskContext.js';
import { frameWords } from '../frame/frame.text.js';
import type { Chime } from '../news/chime.js';
import { Problems } from '../problems/Problems.js';
import { isOnlyAuthor } from '../selectors.js';
import type { State } from '../state.js';
import type { Store } from '../store.js';
import { ArticlesColumn } from '../articles/ArticlesColumn.js';
import { ArticleView } from '../articles/ArticleView.js';
import { Telling } from '../frame/Telling.js';
import { Case } from './Case.js';
import { KeyList } from './KeyList.js';
import { NoCase } from './NoCase.js';
import { Queue } from './Queue.js';
import { Rail } from './Rail.js';
import { SignIn } from './SignIn.js';
import { useKeys } from './useKeys.js';

export type AppProps = {
  readonly store: Store;
  readonly actions: Actions;
  readonly chime: Chime;
};

export function App(props: AppProps): VNode {
  const { store, actions, chime } = props;
  const [state, setState] = useState(store.get());
  useEffect(() => {
    setState(store.get());
    return store.listen(() => {
      setState(store.get());
    });
  }, [store]);
  const desk: Desk = useMemo(
    () => ({ state, send: store.send, actions, chime }),
    [state, store, actions, chime],
  );
  useKeys(store, actions);
  return (
    <DeskContext.Provider value={desk}>
      {state.session.kind === 'signedOut' ? <SignIn /> : <Columns state={state} />}
      {state.keysShown && <KeyList />}
      {state.frame.tellingShown && <Telling />}
    </DeskContext.Provider>
  );
}

function Columns({ state }: { readonly state: State }): VNode {
  const { articles, problems } = state;
  const showsArticles = articles.shown || (isOnlyAuthor(state) && !problems.shown);
  const isOpen = (showsArticles ? articles.open : state.open) !== null;
  return (
    <div class="page">
      <Trouble />
      <div class="desk" data-view={isOpen && !problems.shown ? 'case' : 'queue'}>
        <header class="unseen">
          <h1>Desk</h1>
        </header>
        <Rail />
        <main class="columns">
          {problems.shown ? <Problems /> : showsArticles ? <ArticlesColumn /> : <Queue />}
          {!problems.shown && (showsArticles ? <ArticleView /> : isOpen ? <Case /> : <NoCase />)}
        </main>
      </div>
    </div>
  );
}

/** Where everybody sees it, whatever is open. */
function Trouble(): VNode {
  const { state } = useDesk();
  const { online } = state.frame;
  return (
    <div role="status">
      {(!online || !state.reached) && (
        <p class="trouble">{online ? frameWords.away : frameWords.offline}</p>
      )}
    </div>
  );
}
