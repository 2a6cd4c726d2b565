/** What stands where a case would stand: what happens next. */
import type { VNode } from 'preact';
import { nextWords, waitingWords } from '../desk.text.js';
import { useDesk } from '../deskContext.js';
import type { FrameState } from '../frame/frameState.js';
import { longestWait, rowsOf } from '../selectors.js';
import { Button } from './Button.js';
import { focusCaseRow } from './focus.js';
import { LadderPicture } from './Icons.js';

export function NoCase(): VNode {
  const { state, send, actions } = useDesk();
  const waiting = rowsOf(state, 'waiting');
  if (waiting === null) return <main class="no-case" />;
  const [first] = waiting;
  return (
    <main class="no-case">
      <LadderPicture />
      <h2>{first === undefined ? 'Nobody is waiting' : waitingWords(waiting.length)}</h2>
      {first === undefined ? (
        <>
          <p>
            When someone asks the bot for a person, they appear in the queue at once, and this tab's
            title shows how many wait.
          </p>
          {isSilent(state.frame) && (
            <Button
              look="primary"
              onPress={() => {
                send({ kind: 'tellingShown', yes: true });
              }}
            >
              Be told by sound or notification
            </Button>
          )}
        </>
      ) : (
        <>
          <p>{nextWords(first, longestWait(waiting) === first.id, state.nowMs)}</p>
          <Button
            look="primary"
            onPress={() => {
              actions.openCase(first.id);
              focusCaseRow(first.id);
            }}
          >
            Open the next case
          </Button>
        </>
      )}
    </main>
  );
}

function isSilent({ sound, notices }: FrameState): boolean {
  return !sound && notices !== 'on';
}
