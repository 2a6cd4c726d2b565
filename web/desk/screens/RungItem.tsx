/** One rung: the method, what came of it or why it is left, and the buttons of the one at hand. */
import type { VNode } from 'preact';
import type { CaseSummary } from '../../../src/desk/dossier.js';
import { attemptWords, leftWhy } from '../desk.text.js';
import { useDesk } from '../deskContext.js';
import type { Rung } from '../rungs.js';
import { Fault } from './Fault.js';
import { OutcomeMark } from './OutcomeMark.js';
import { RungButtons } from './RungButtons.js';

export type RungItemProps = {
  readonly rung: Rung;
  readonly summary: CaseSummary;
  readonly isAtHand: boolean;
  readonly isHeld: boolean;
};

export function RungItem(props: RungItemProps): VNode {
  const { rung, summary, isAtHand, isHeld } = props;
  const { nowMs, session } = useDesk().state;
  const me = session.kind === 'signedIn' ? session.agent.name : '';
  const saysWhy = rung.left !== null && rung.left.why !== null && rung.last?.outcome !== 'couldNot';
  const why = leftWhy(rung);
  return (
    <li class={isAtHand ? 'rung rung-at-hand' : rung.left === null ? 'rung rung-past' : 'rung'}>
      <OutcomeMark outcome={rung.last?.outcome ?? 'notTried'} label={null} />
      <div>
        <RungTitle {...props} />
        {rung.last !== null && <p>{attemptWords(rung.last, summary.person, me, nowMs)}</p>}
        {saysWhy && <p>{why.charAt(0).toUpperCase() + why.slice(1)}</p>}
        {isAtHand && isHeld && <RungButtons method={rung.method} caseId={summary.id} />}
        {isAtHand && <Fault place="rung" caseId={summary.id} />}
      </div>
    </li>
  );
}

function RungTitle(props: RungItemProps): VNode {
  const { rung, isAtHand, isHeld } = props;
  const { send } = useDesk();
  if (rung.left === null || !isHeld) return <h3>{rung.title}</h3>;
  return (
    <h3>
      <button
        type="button"
        aria-expanded={isAtHand}
        onClick={() => {
          send({ kind: 'rungChosen', method: rung.method });
        }}
      >
        {rung.title}
      </button>
    </h3>
  );
}
