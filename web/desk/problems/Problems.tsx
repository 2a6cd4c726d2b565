/** The known problems: what people are told of, and for leads what may become one. */
import type { VNode } from 'preact';
import { useDesk } from '../deskContext.js';
import { Button } from '../screens/Button.js';
import { focusProblemsHeading, problemsHeadingId } from '../screens/focus.js';
import { MenuButton } from '../screens/Rail.js';
import { useFocusKept } from '../screens/useFocusKept.js';
import { hasRole } from '../selectors.js';
import { NoticeItem } from './NoticeItem.js';
import { PinForm } from './PinForm.js';
import { burstWords } from './problems.text.js';
import { emptyPinning, isOver, unpinnedBursts } from './problemsState.js';
import type { Notice } from './problemsAnswers.js';

export function Problems(): VNode {
  const { state, send } = useDesk();
  const { notices, pinning } = state.problems;
  const isLead = hasRole(state, 'lead');
  const place = useFocusKept<HTMLElement>(focusProblemsHeading);
  return (
    <section ref={place} class="problems" aria-labelledby={problemsHeadingId}>
      <header class="problems-head">
        <h2 id={problemsHeadingId} tabIndex={-1}>
          Known problems
        </h2>
        {isLead && pinning === null && (
          <Button
            look="primary"
            onPress={() => {
              send({ kind: 'pinningSet', pinning: emptyPinning });
            }}
          >
            Pin a notice
          </Button>
        )}
        <MenuButton />
      </header>
      <div class="problems-body">
        {pinning !== null && <PinForm draft={pinning} />}
        {isLead && <Bursts />}
        {notices === null ? <Loading /> : <Notices notices={notices} />}
      </div>
    </section>
  );
}

function Bursts(): VNode {
  const { state, send } = useDesk();
  const bursts = unpinnedBursts(state.problems, state.nowMs);
  if (bursts.length === 0) return <></>;
  return (
    <section aria-label="From many people">
      <h3>From many people</h3>
      <ul class="bursts">
        {bursts.map((burst) => (
          <li key={burst.id} class="burst">
            <div>
              <code>{burst.code}</code>
              <p class="quiet">{burstWords(burst, state.nowMs)}</p>
            </div>
            <Button
              label={`Pin a notice for this code: ${burst.code}`}
              onPress={() => {
                send({ kind: 'pinningSet', pinning: { ...emptyPinning, about: burst.code } });
              }}
            >
              Pin a notice for this code
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Notices(props: { readonly notices: readonly Notice[] }): VNode {
  const { nowMs } = useDesk().state;
  const going = props.notices.filter((notice) => !isOver(notice, nowMs));
  const over = props.notices.filter((notice) => isOver(notice, nowMs));
  return (
    <>
      <section aria-label="Going on">
        <h3>Going on</h3>
        {going.length === 0 ? (
          <p class="quiet">
            No known problem. A lead can pin a notice to a code or an article; who comes with it is
            told at once.
          </p>
        ) : (
          <List notices={going} />
        )}
      </section>
      {over.length > 0 && (
        <section aria-label="Over">
          <h3>Over</h3>
          <List notices={over} />
        </section>
      )}
    </>
  );
}

function List(props: { readonly notices: readonly Notice[] }): VNode {
  return (
    <ul class="notices">
      {props.notices.map((notice) => (
        <NoticeItem key={notice.id} notice={notice} />
      ))}
    </ul>
  );
}

function Loading(): VNode {
  return (
    <div class="skeleton" aria-hidden="true">
      <div />
      <div />
    </div>
  );
}
