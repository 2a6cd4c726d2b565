/** The whole page: rail, queue, case and ladder, or the way to sign in. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { VNode } from 'preact';
import type { Actions } from '../actions.js';
import type { Desk } from '../deskContext.js';
import { DeskContext } from '../deskContext.js';
import type { Store } from '../store.js';
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
      {state.session.kind === 'signedOut' ? <SignIn /> : <Columns isOpen={state.open !== null} />}
      {state.keysShown && <KeyList />}
    </DeskContext.Provider>
  );
}

function Columns(props: { readonly isOpen: boolean }): VNode {
  return (
    <div class="desk" data-view={props.isOpen ? 'case' : 'queue'}>
      <header class="unseen">
        <h1>Desk</h1>
      </header>
      <Rail />
      <Queue />
      {props.isOpen ? <Case /> : <NoCase />}
    </div>
  );
}
