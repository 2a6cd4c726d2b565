/** What an agent can do with a method: record it for the person, send its card, give the bot the rest. */
import type { VNode } from 'preact';
import type { Deed } from '../api.js';
import { useDesk } from '../deskContext.js';
import { Button } from './Button.js';
import { WhatCameOfIt } from './WhatCameOfIt.js';

export function RungButtons(props: { readonly method: string; readonly caseId: string }): VNode {
  const { state, send, actions } = useDesk();
  const { method, caseId } = props;
  if (state.open?.recording === method) {
    const end = () => {
      send({ kind: 'recordingAsked', method: null });
    };
    return <WhatCameOfIt {...props} place="rung" onEnd={end} />;
  }
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
