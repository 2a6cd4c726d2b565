/** The open case: its head, what is known, the conversation, the ladder. */
import { useEffect, useRef } from 'preact/hooks';
import type { VNode } from 'preact';
import type { CaseSummary, Dossier } from '../../../src/desk/dossier.js';
import { useDesk } from '../deskContext.js';
import { holderOf, openDossier, openSummary } from '../selectors.js';
import { Button } from './Button.js';
import { CaseHead } from './CaseHead.js';
import { Composer } from './Composer.js';
import { focusCaseHeading, focusComposer, focusLadder, isFocusLost } from './focus.js';
import { Ladder } from './Ladder.js';
import { Pictures } from './Pictures.js';
import { Tabs } from './Tabs.js';
import { Timeline } from './Timeline.js';
import { TopLines } from './TopLines.js';
import { Transcript } from './Transcript.js';
import { useFocusKept } from './useFocusKept.js';

export function Case(): VNode {
  const { state, send } = useDesk();
  const summary = openSummary(state);
  const dossier = openDossier(state);
  const side = state.open?.side ?? 'case';
  if (state.open?.load.kind === 'missing') return <Missing />;
  return (
    <section class="case" aria-label="Case" data-side={side}>
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
      <LadderPlace dossier={dossier} />
      {summary !== null && <FocusKeeper summary={summary} />}
    </section>
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

function LadderPlace(props: { readonly dossier: Dossier | null }): VNode {
  const { dossier } = props;
  const place = useFocusKept<HTMLElement>(focusLadder);
  return (
    <section ref={place} class="ladder" aria-label="Ladder" tabIndex={0}>
      {dossier !== null && <Ladder dossier={dossier} />}
    </section>
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
    <div class="no-case">
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
    </div>
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
    // Accepted by a key: the row goes to another list with its case.
    const isOnRow = document.activeElement?.classList.contains('row') === true;
    if (!isSameCase || !(isFocusLost() || isOnRow)) return;
    if (holder === 'me' && !matchMedia('(pointer: coarse)').matches) focusComposer();
    else focusCaseHeading();
  }, [id, status, holder]);
  return <></>;
}
