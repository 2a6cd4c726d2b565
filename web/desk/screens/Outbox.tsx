/** Messages that the conversation does not show yet: on their way, or not arrived. */
import type { VNode } from 'preact';
import { useDesk } from '../deskContext.js';
import type { Outgoing } from '../outbox/outbox.js';
import { Button } from './Button.js';
import { focusComposer } from './focus.js';

export function Outbox(props: { readonly caseId: string }): VNode {
  const { outbox } = useDesk().state;
  const mine = outbox.filter(({ caseId }) => caseId === props.caseId);
  if (mine.length === 0) return <></>;
  // The conversation says a message when it has it: not twice.
  return (
    <div class="outbox" aria-live="off">
      {mine.map((outgoing) => (
        <OnItsWay key={outgoing.key} outgoing={outgoing} />
      ))}
    </div>
  );
}

const stateWords = { sending: 'sending', sent: 'sent', failed: 'not sent' } as const;

function OnItsWay(props: { readonly outgoing: Outgoing }): VNode {
  const { key, text, state } = props.outgoing;
  return (
    <div class={`line line-agent line-${state.kind}`}>
      <p class="line-head">You, {stateWords[state.kind]}</p>
      <p class="bubble" dir="auto">
        {text}
      </p>
      {state.kind === 'failed' && <NotSent sendKey={key} why={state.why} />}
    </div>
  );
}

function NotSent(props: { readonly sendKey: string; readonly why: string }): VNode {
  const { send, actions } = useDesk();
  const { sendKey: key } = props;
  return (
    <>
      <p class="fault" role="alert">
        {props.why}
      </p>
      <div class="line-buttons">
        <Button
          onPress={() => {
            void actions.sendAgain(key);
          }}
        >
          Send again
        </Button>
        <Button
          look="subtle"
          onPress={() => {
            send({ kind: 'sendTakenBack', key });
            focusComposer();
          }}
        >
          Change it
        </Button>
      </div>
    </>
  );
}
