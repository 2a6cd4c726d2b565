/** The queue: who waits, who is with me, what has ended. */
import type { VNode } from 'preact';
import { emptyTab } from '../desk.text.js';
import { useDesk } from '../deskContext.js';
import { countOf, longestWait, rowsOf } from '../selectors.js';
import type { Tab } from '../state.js';
import { Button } from './Button.js';
import { focusOpenRow } from './focus.js';
import { PickedBar } from '../frame/PickedBar.js';
import { usePicking } from '../frame/usePicking.js';
import { TeamBar } from '../frame/TeamBar.js';
import { QueueRow } from './QueueRow.js';
import { MenuButton } from './Rail.js';
import { Tabs } from './Tabs.js';
import { useFocusKept } from './useFocusKept.js';
import { useKeptPlace } from './useKeptPlace.js';

const names: readonly { readonly id: Tab; readonly name: string }[] = [
  { id: 'waiting', name: 'Waiting' },
  { id: 'mine', name: 'Mine' },
  { id: 'ended', name: 'Ended' },
];

export function Queue(): VNode {
  const { state, send } = useDesk();
  const place = useFocusKept<HTMLElement>(focusOpenRow);
  return (
    <section ref={place} class="queue" aria-label="Queue">
      <header class="queue-head">
        <h2>Queue</h2>
        <MenuButton />
      </header>
      <Tabs
        class="queue-tabs"
        label="Cases"
        chosen={state.tab}
        onChoose={(tab) => {
          send({ kind: 'tabChosen', tab });
        }}
        tabs={names.map(({ id, name }) => ({
          id,
          content: (
            <span class="tab-words">
              {name} <span class="count">{countOf(state, id)}</span>
            </span>
          ),
        }))}
      />
      <TeamBar />
      <Rows />
      <PickedBar />
      <KeyHints />
    </section>
  );
}

function Rows(): VNode {
  const { state } = useDesk();
  const rows = rowsOf(state, state.tab);
  const picking = usePicking(rows ?? []);
  const place = useKeptPlace(`queue-${state.tab}`);
  if (rows === null) {
    return (
      <div class="rows skeleton" aria-hidden="true">
        <div />
        <div />
        <div />
      </div>
    );
  }
  const longest = longestWait(rows);
  if (rows.length === 0) return <p class="rows nobody">{emptyTab[state.tab]}</p>;
  return (
    <ul key={state.tab} ref={place} class="rows">
      {rows.map((row) => (
        <QueueRow key={row.id} row={row} isLongest={row.id === longest} picking={picking} />
      ))}
      {state.queues[state.tab]?.more === true && (
        <li class="nobody">Only the first {rows.length} are shown.</li>
      )}
    </ul>
  );
}

function KeyHints(): VNode {
  const { state, send } = useDesk();
  return (
    <footer class="key-hints">
      {state.letterKeys && (
        <>
          <kbd>J</kbd> <kbd>K</kbd> move <kbd>A</kbd> accept
        </>
      )}
      <Button
        look="subtle"
        onPress={() => {
          send({ kind: 'keysShown', yes: true });
        }}
      >
        <kbd>?</kbd> all keys
      </Button>
    </footer>
  );
}
