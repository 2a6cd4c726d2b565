/** Asked of an agent who has done a method for the person. */
import type { VNode } from 'preact';
import { useDesk } from '../deskContext.js';
import type { Place } from '../state.js';
import { Button } from './Button.js';

export function WhatCameOfIt(props: {
  readonly method: string;
  readonly caseId: string;
  readonly place: Place;
  readonly onEnd: () => void;
}): VNode {
  const { state, actions } = useDesk();
  const { method, caseId, place, onEnd } = props;
  const record = (outcome: 'fixed' | 'notFixed') => () => {
    void actions.act(caseId, place, { kind: 'attempts', method, outcome }).then((done) => {
      if (done) onEnd();
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
      <Button look="subtle" onPress={onEnd}>
        Cancel
      </Button>
    </div>
  );
}
