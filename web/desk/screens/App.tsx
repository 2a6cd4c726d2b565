/** The whole page: rail, queue, case and ladder, or the way to sign in. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { VNode } from 'preact';
import type { Actions } from '../actions.js';
import type { Desk } from '../deskContext.js';
import { DeskContext } from '../deskContext.js';
import type { State } from '../state.js';
import type { Store } from '../store.js';
import { ArticlesColumn } from '../articles/ArticlesColumn.js';
import { ArticleView } from '../articles/ArticleView.js';
import { Case } from './Case.js';
import { KeyList } from './KeyList.js';
import { NoCase } from './NoCase.js';
import { Queue } from './Queue.js';
import { Rail } from './Rail.js';
import { SignIn } from './SignIn.js';
import { useKeys } from './useKeys.js';

export function App(props: { readonly store: Store; readonly actions: Actions }): VNode {
  const { store, actions } = props;
  const [state, setState] = useState(store.get());
  useEffect(() => {
    setState(store.get());
    return store.listen(() => {
      setState(store.get());
    });
  }, [store]);
  const desk: Desk = useMemo(() => ({ state, send: store.send, actions }), [state, store, actions]);
  useKeys(store, actions);
  return (
    <DeskContext.Provider value={desk}>
      {state.session.kind === 'signedOut' ? <SignIn /> : <Columns state={state} />}
      {state.keysShown && <KeyList />}
    </DeskContext.Provider>
  );
}

function Columns({ state }: { readonly state: State }): VNode {
  const { articles } = state;
  const isOpen = (articles.shown ? articles.open : state.open) !== null;
  return (
    <div class="desk" data-view={isOpen ? 'case' : 'queue'}>
      <header class="unseen">
        <h1>Desk</h1>
      </header>
      <Rail />
      {articles.shown ? <ArticlesColumn /> : <Queue />}
      {articles.shown ? <ArticleView /> : isOpen ? <Case /> : <NoCase />}
    </div>
  );
}
