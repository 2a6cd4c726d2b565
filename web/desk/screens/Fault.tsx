/** What went wrong, in one sentence, where it happened. */
import type { VNode } from 'preact';
import type { Place } from '../state.js';
import { useDesk } from '../deskContext.js';

export function Fault(props: { readonly place: Place; readonly caseId: string }): VNode {
  const { problem } = useDesk().state;
  const here = problem?.place === props.place && problem.caseId === props.caseId;
  return (
    <div class="fault-place" role="status">
      {here && <p class="fault">{problem.text}</p>}
    </div>
  );
}
