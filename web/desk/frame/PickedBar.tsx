/** What can be done with the rows that are picked, and what became of each. */
import { useState } from 'preact/hooks';
import type { VNode } from 'preact';
import { useDesk } from '../deskContext.js';
import { Button } from '../screens/Button.js';
import { rowsOf } from '../selectors.js';
import { becameWords, pickedWords } from './frame.text.js';
import { stillListed } from './picking.js';

export function PickedBar(): VNode {
  const { state, send, actions } = useDesk();
  const [team, setTeam] = useState('');
  const { allTeams, picked } = state.frame;
  const rows = rowsOf(state, state.tab) ?? [];
  const ids = stillListed(
    picked,
    rows.map(({ id }) => id),
  );
  const onlyElsewhere = state.tab === 'waiting';
  return (
    <div class="picked">
      <Became team={team} />
      <p class="picked-count" role="status">
        {ids.length > 0 && pickedWords(ids.length)}
      </p>
      {ids.length > 0 && (
        <div class="picked-bar">
          {allTeams.length > 1 && (
            <label>
              <span>To</span>
              <select
                value={team}
                onChange={(event) => {
                  setTeam(event.currentTarget.value);
                }}
              >
                <option value="">{onlyElsewhere ? 'which team?' : 'the same queue'}</option>
                {allTeams.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          )}
          <Button
            disabled={state.busy || (onlyElsewhere && team === '')}
            onPress={() => void actions.frame.queue(ids, team === '' ? null : team)}
          >
            {onlyElsewhere || team !== '' ? 'To this team' : 'To the queue'}
          </Button>
          <Button
            look="subtle"
            onPress={() => {
              send({ kind: 'rowsPicked', ids: [] });
            }}
          >
            Pick none
          </Button>
        </div>
      )}
    </div>
  );
}

function Became({ team }: { readonly team: string }): VNode {
  const { state, send } = useDesk();
  const { allTeams, became } = state.frame;
  const where = allTeams.find(({ id }) => id === team)?.name ?? null;
  return (
    <div class={became.length === 0 ? 'unseen' : 'became'}>
      <div role="status">
        {became.length > 0 && (
          <ul>
            {became.map((one) => (
              <li key={one.case} data-result={one.result}>
                {becameWords(one, where)}
              </li>
            ))}
          </ul>
        )}
      </div>
      {became.length > 0 && (
        <Button
          look="subtle"
          onPress={() => {
            send({ kind: 'becameRead' });
          }}
        >
          Read
        </Button>
      )}
    </div>
  );
}
