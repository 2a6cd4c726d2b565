/** One notice; a lead can say that it is over. */
import { useState } from 'preact/hooks';
import type { VNode } from 'preact';
import { useDesk } from '../deskContext.js';
import { Button } from '../screens/Button.js';
import { Pill } from '../screens/Pill.js';
import { hasRole } from '../selectors.js';
import { followersWords, noticeTimes } from './problems.text.js';
import type { Notice } from './problemsAnswers.js';
import { isOver } from './problemsState.js';

export function NoticeItem(props: { readonly notice: Notice }): VNode {
  const { notice } = props;
  const { state } = useDesk();
  const [ending, setEnding] = useState(false);
  const over = isOver(notice, state.nowMs);
  const canEnd = hasRole(state, 'lead') && !over;
  return (
    <li class="notice">
      <p class="notice-about">
        <code>{notice.code ?? notice.article}</code>
        {over ? <Pill tone="plain" text="Over" /> : <Pill tone="warn" text="Going on" />}
      </p>
      {notice.text !== '' && <p>{notice.text}</p>}
      {notice.endedMessage !== null && notice.endedMessage !== '' && (
        <p>At the end: {notice.endedMessage}</p>
      )}
      <p class="quiet">
        {noticeTimes(notice, state.nowMs)} {followersWords(notice, state.nowMs)}
      </p>
      {canEnd && !ending && (
        <Button
          onPress={() => {
            setEnding(true);
          }}
        >
          It is over
        </Button>
      )}
      {canEnd && ending && (
        <EndForm
          notice={notice}
          onLeave={() => {
            setEnding(false);
          }}
        />
      )}
    </li>
  );
}

function EndForm(props: { readonly notice: Notice; readonly onLeave: () => void }): VNode {
  const { actions } = useDesk();
  const [message, setMessage] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <form
      class="problem-form"
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <label>
        <span>What to say to those who asked (may stay empty)</span>
        <textarea
          rows={2}
          maxLength={1000}
          value={message}
          onInput={(event) => {
            setMessage(event.currentTarget.value);
          }}
        />
      </label>
      <div role="status">{problem !== null && <p class="fault">{problem}</p>}</div>
      <div class="form-buttons">
        <Button
          look="primary"
          onPress={() => void actions.problems.end(props.notice.id, message).then(setProblem)}
        >
          End it and tell them
        </Button>
        <Button look="subtle" onPress={props.onLeave}>
          Leave it
        </Button>
      </div>
    </form>
  );
}
