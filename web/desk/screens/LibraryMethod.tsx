/** A method that was looked up: its card or a record where it is the case's own, else its name to write of. */
import { useState } from 'preact/hooks';
import type { VNode } from 'preact';
import type { CaseSummary } from '../../../src/desk/dossier.js';
import { useDesk } from '../deskContext.js';
import { costWords } from '../lookup/lookup.text.js';
import type { FoundMethod } from '../lookup/lookupAnswers.js';
import { draftOf, holderOf } from '../selectors.js';
import { Button } from './Button.js';
import { focusComposer } from './focus.js';
import { WhatCameOfIt } from './WhatCameOfIt.js';

export type LibraryMethodProps = {
  readonly method: FoundMethod;
  readonly summary: CaseSummary;
  readonly isOfCase: boolean;
};

export function LibraryMethod(props: LibraryMethodProps): VNode {
  const { method, summary, isOfCase } = props;
  const isHeld = holderOf(useDesk().state, summary) === 'me';
  return (
    <li>
      <h4>{method.title}</h4>
      <p class="quiet">{costWords(method)}</p>
      {isOfCase && isHeld ? <OfCase {...props} /> : <Insert {...props} />}
    </li>
  );
}

function OfCase({ method, summary }: LibraryMethodProps): VNode {
  const { state, actions } = useDesk();
  const [isRecording, setRecording] = useState(false);
  const end = () => {
    setRecording(false);
  };
  if (isRecording) {
    return <WhatCameOfIt place="library" method={method.id} caseId={summary.id} onEnd={end} />;
  }
  return (
    <div class="rung-buttons">
      <Button
        disabled={state.busy}
        label={`Send card: ${method.title}`}
        onPress={() => {
          void actions.act(summary.id, 'library', { kind: 'offer', method: method.id });
        }}
      >
        Send card
      </Button>
      <Button
        disabled={state.busy}
        label={`Record as done: ${method.title}`}
        onPress={() => {
          setRecording(true);
        }}
      >
        Record as done
      </Button>
    </div>
  );
}

function Insert({ method, summary }: LibraryMethodProps): VNode {
  const { state, send } = useDesk();
  return (
    <div class="rung-buttons">
      <Button
        label={`Write its name: ${method.title}`}
        onPress={() => {
          const { text } = draftOf(state, summary);
          const before = text === '' || /\s$/.test(text) ? text : `${text} `;
          send({ kind: 'drafted', id: summary.id, text: `${before}${method.title}` });
          send({ kind: 'sideChosen', side: 'case' });
          requestAnimationFrame(focusComposer);
        }}
      >
        Write its name
      </Button>
    </div>
  );
}
