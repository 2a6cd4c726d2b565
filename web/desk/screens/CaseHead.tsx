/** Who it is, where the case stands, and the few things to do with it. */
import type { VNode } from 'preact';
import type { CaseSummary } from '../../../src/desk/dossier.js';
import { statusWords } from '../desk.text.js';
import { useDesk } from '../deskContext.js';
import { holderOf } from '../selectors.js';
import type { Holder } from '../selectors.js';
import { Button } from './Button.js';
import { Fault } from './Fault.js';
import { caseHeadingId, focusCaseRow } from './focus.js';
import { BackIcon } from './Icons.js';
import { Pill } from './Pill.js';
import type { PillTone } from './Pill.js';

export function CaseHead(props: { readonly summary: CaseSummary }): VNode {
  const { summary } = props;
  const { state, send } = useDesk();
  const holder = holderOf(state, summary);
  return (
    <header class="case-head">
      <Button
        class="back"
        look="subtle"
        label="Back to the queue"
        onPress={() => {
          send({ kind: 'caseLeft' });
          requestAnimationFrame(() => {
            focusCaseRow(summary.id);
          });
        }}
      >
        <BackIcon />
      </Button>
      <h2 id={caseHeadingId} tabIndex={-1} title={summary.person}>
        <bdi>{summary.person}</bdi>
      </h2>
      <Pill tone={toneOf(summary, holder)} text={statusWords(summary, holder, state.nowMs)} />
      <div class="case-actions">
        {summary.status === 'waiting' && <Accept id={summary.id} />}
        {holder === 'me' && <Held id={summary.id} />}
      </div>
      <Fault place="case" caseId={summary.id} />
    </header>
  );
}

function Accept(props: { readonly id: string }): VNode {
  const { state, actions } = useDesk();
  return (
    <Button
      look="primary"
      disabled={state.busy}
      onPress={() => {
        void actions.accept(props.id);
      }}
    >
      Accept
      {state.letterKeys && <kbd aria-hidden="true">A</kbd>}
    </Button>
  );
}

function Held(props: { readonly id: string }): VNode {
  const { state, actions } = useDesk();
  const { id } = props;
  return (
    <>
      <Button
        look="subtle"
        disabled={state.busy}
        onPress={() => {
          void actions.act(id, 'case', { kind: 'queue' });
        }}
      >
        To the queue
      </Button>
      <Button
        disabled={state.busy}
        onPress={() => {
          void actions.act(id, 'case', { kind: 'return', method: null });
        }}
      >
        Hand back to the bot
      </Button>
      <Button
        look="primary"
        disabled={state.busy}
        onPress={() => {
          void actions.act(id, 'case', { kind: 'solve' });
        }}
      >
        Close as solved
      </Button>
    </>
  );
}

function toneOf(summary: CaseSummary, holder: Holder): PillTone {
  if (summary.status === 'waiting') return 'warn';
  if (summary.status === 'solved' || holder === 'me') return 'good';
  return summary.status === 'withAgent' ? 'info' : 'plain';
}
