/** What an agent can do with a method: record it for the person, send its card, give the bot the rest. */
import type { VNode } from 'preact';
import type { Deed } from '../api.js';
import { useDesk } from '../deskContext.js';
import { Button } from './Button.js';

export function RungButtons(props: { readonly method: string; readonly caseId: string }): VNode {
  const { state, send, actions } = useDesk();
  const { method, caseId } = props;
  if (state.open?.recording === method) return <WhatCameOfIt {...props} />;
  const act = (deed: Deed) => () => {
    void actions.act(caseId, 'rung', deed);
  };
  return (
    <div class="rung-buttons">
      <Button
        disabled={state.busy}
        onPress={() => {
          send({ kind: 'recordingAsked', method });
        }}
      >
        Record as done
      </Button>
      <Button disabled={state.busy} onPress={act({ kind: 'offer', method })}>
        Send card
      </Button>
      <Button disabled={state.busy} onPress={act({ kind: 'return', method })}>
        Hand back here
      </Button>
    </div>
  );
}

function WhatCameOfIt(props: { readonly method: string; readonly caseId: string }): VNode {
  const { state, send, actions } = useDesk();
  const { method, caseId } = props;
  const record = (outcome: 'fixed' | 'notFixed') => () => {
    void actions.act(caseId, 'rung', { kind: 'attempts', method, outcome }).then((done) => {
      if (done) send({ kind: 'recordingAsked', method: null });
    });
  };
  return (
    <div class="rung-buttons" role="group" aria-label="What came of it?">
      <p>What came of it?</p>
      <Button disabled={state.busy} onPress={record('notFixed')}>
        Did not help
      </Button>
      <Button disabled={state.busy} onPress={record('fixed')}>
        Fixed it
      </Button>
      <Button
        look="subtle"
        onPress={() => {
          send({ kind: 'recordingAsked', method: null });
        }}
      >
        Cancel
      </Button>
    </div>
  );
}
