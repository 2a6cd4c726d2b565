/** One case in the queue: person, problem, what came of each method, how long it waits. */
import type { VNode } from 'preact';
import type { CaseSummary } from '../../../src/desk/dossier.js';
import { addressOf } from '../address.js';
import { outcomeWord, problemLine } from '../desk.text.js';
import { useDesk } from '../deskContext.js';
import type { Picking } from '../frame/usePicking.js';
import { hasNews } from '../selectors.js';
import type { State } from '../state.js';
import { clockTime, minutesBetween, shortWait } from '../times.js';
import { caseRowId } from './focus.js';
import { OutcomeMark } from './OutcomeMark.js';
import { Pill } from './Pill.js';
import type { PillProps } from './Pill.js';
import { WithCodes } from './WithCodes.js';

export type QueueRowProps = {
  readonly row: CaseSummary;
  readonly isLongest: boolean;
  /** null where rows of this list can't be picked. */
  readonly picking: Picking | null;
};

export function QueueRow(props: QueueRowProps): VNode {
  const { row, picking } = props;
  const { state, actions } = useDesk();
  const isPicked = state.frame.picked.includes(row.id);
  return (
    <li class="row-place" data-picked={isPicked ? 'yes' : undefined}>
      {picking !== null && (
        <label class="pick">
          <input
            type="checkbox"
            checked={isPicked}
            aria-label={`Pick ${row.person}`}
            onClick={(event) => {
              if (event.shiftKey) picking.upTo(row.id);
              else picking.toggle(row.id);
            }}
          />
        </label>
      )}
      <a
        class="row"
        id={caseRowId(row.id)}
        href={addressOf(row.id)}
        aria-current={state.open?.id === row.id ? 'true' : undefined}
        onKeyDown={(event) => picking?.onKey(event, row.id)}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey) return;
          if (event.shiftKey && picking === null) return;
          event.preventDefault();
          if (event.shiftKey) picking?.upTo(row.id);
          else actions.openCase(row.id);
        }}
      >
        <span class="row-person">
          <bdi>{row.person}</bdi>
        </span>
        <span class="row-time">{timeOf(row, state.nowMs)}</span>
        <span class="row-problem">
          <WithCodes text={problemLine(row.codes.slice(0, 1), row.title)} />
        </span>
        <RowFoot {...props} state={state} />
      </a>
    </li>
  );
}

function timeOf(row: CaseSummary, nowMs: number): string {
  return row.status === 'waiting' && row.waitingSince !== null
    ? shortWait(minutesBetween(row.waitingSince, nowMs))
    : clockTime(row.updatedAt, nowMs);
}

type RowFootProps = {
  readonly row: CaseSummary;
  readonly isLongest: boolean;
  readonly state: State;
};

function RowFoot(props: RowFootProps): VNode {
  const { outcomes } = props.row;
  const pills = pillsOf(props);
  if (outcomes.length + pills.length === 0) return <></>;
  return (
    <span class="row-foot">
      <span class="marks">
        {outcomes.map(({ method, title, outcome }, at) => (
          <OutcomeMark
            key={`${at}-${method}`}
            outcome={outcome}
            label={`${title}: ${outcomeWord(outcome)}`}
          />
        ))}
      </span>
      <span class="row-pills">
        {pills.map((pill) => (
          <Pill key={pill.text} {...pill} />
        ))}
      </span>
    </span>
  );
}

function pillsOf({ row, isLongest, state }: RowFootProps): readonly PillProps[] {
  const isOpen = row.status === 'waiting' || row.status === 'withAgent';
  return [
    ...(hasNews(state, row) ? [{ tone: 'info', text: 'New' } as const] : []),
    ...(isOpen && row.priority === 'blocked' ? [{ tone: 'bad', text: "Can't work" } as const] : []),
    ...(isLongest ? [{ tone: 'warn', text: 'Longest wait' } as const] : []),
    ...(row.status === 'solved' ? [{ tone: 'good', text: 'Solved' } as const] : []),
    ...(row.status === 'closed' ? [{ tone: 'plain', text: 'Closed' } as const] : []),
  ];
}
