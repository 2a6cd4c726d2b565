/** The open case: its head, what is known, the conversation, the ladder. */
import { useEffect, useRef } from 'preact/hooks';
import type { VNode } from 'preact';
import type { CaseSummary, Dossier } from '../../../src/desk/dossier.js';
import { useDesk } from '../deskContext.js';
import { holderOf, openDossier, openSummary } from '../selectors.js';
import { Button } from './Button.js';
import { CaseHead } from './CaseHead.js';
import { Composer } from './Composer.js';
import { caseRowId, focusCaseHeading, focusComposer, isFocusLost } from './focus.js';
import { Ladder } from './Ladder.js';
import { Pictures } from './Pictures.js';
import { Tabs } from './Tabs.js';
import { Timeline } from './Timeline.js';
import { TopLines } from './TopLines.js';
import { Transcript } from './Transcript.js';

export function Case(): VNode {
  const { state, send } = useDesk();
  const summary = openSummary(state);
  const dossier = openDossier(state);
  const side = state.open?.side ?? 'case';
  if (state.open?.load.kind === 'missing') return <Missing />;
  return (
    <main class="case" data-side={side}>
      {summary !== null && <CaseHead summary={summary} />}
      <Tabs
        class="case-tabs"
        label="Parts of the case"
        chosen={side}
        onChoose={(chosen) => {
          send({ kind: 'sideChosen', side: chosen });
        }}
        tabs={[
          { id: 'case', content: 'Case' },
          { id: 'ladder', content: 'Ladder' },
        ]}
      />
      {dossier === null ? <Loading /> : <Loaded dossier={dossier} />}
      <section class="ladder" aria-label="Ladder" tabIndex={0}>
        {dossier !== null && <Ladder dossier={dossier} />}
      </section>
      {summary !== null && <FocusKeeper summary={summary} />}
    </main>
  );
}

function Loaded(props: { readonly dossier: Dossier }): VNode {
  const { dossier } = props;
  return (
    <div class="case-body">
      <section class="record" aria-label="What is known">
        <TopLines dossier={dossier} />
        <Timeline dossier={dossier} />
        <Pictures dossier={dossier} />
      </section>
      <Transcript dossier={dossier} />
      <Composer summary={dossier.case} />
    </div>
  );
}

function Loading(): VNode {
  return (
    <div class="case-body skeleton" aria-hidden="true">
      <div class="skeleton-block" />
      <div />
      <div />
    </div>
  );
}

function Missing(): VNode {
  const { send } = useDesk();
  return (
    <main class="no-case">
      <h2>This case can't be shown</h2>
      <p>It may be with the bot again, or belong to another team.</p>
      <Button
        look="primary"
        onPress={() => {
          send({ kind: 'caseLeft' });
        }}
      >
        Back to the queue
      </Button>
    </main>
  );
}

/** *Accept* goes away when it has worked: then one writes. After the other buttons, one reads. */
function FocusKeeper(props: { readonly summary: CaseSummary }): VNode {
  const { state } = useDesk();
  const holder = holderOf(state, props.summary);
  const { id, status } = props.summary;
  const before = useRef<string | null>(null);
  useEffect(() => {
    const isSameCase = before.current === id;
    before.current = id;
    // A row goes to another list with its case, and the focus would go with it.
    const isOnRow = document.activeElement?.id === caseRowId(id);
    if (!isSameCase || !(isFocusLost() || isOnRow)) return;
    if (holder === 'me' && !matchMedia('(pointer: coarse)').matches) focusComposer();
    else focusCaseHeading();
  }, [id, status, holder]);
  return <></>;
}
