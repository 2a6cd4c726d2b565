/** An outcome as a small drawing: the same shapes in the queue, the timeline and the ladder. */
import type { VNode } from 'preact';

const drawings: Readonly<Record<string, string>> = {
  fixed: 'm6.6 10.3 2.4 2.3 4.5-4.9',
  notFixed: 'm7.3 7.3 5.4 5.4m0-5.4-5.4 5.4',
  triedBefore: 'M7.1 8.3a3.5 3.5 0 1 1-.5 2.6M6.8 5.9v2.6h2.6',
  couldNot: 'M7 9.4h6v4.1H7zM8.1 9.4V8.1a1.9 1.9 0 0 1 3.8 0v1.3',
  notApplicable: 'M6.8 10h6.4',
  skipped: 'M7.2 7.6 9.6 10l-2.4 2.4m3.4-4.8L13 10l-2.4 2.4',
};

const dashed = new Set(['skipped', 'notTried']);

/** `label` null: the word stands beside it, and the mark is decoration. */
export function OutcomeMark(props: {
  readonly outcome: string;
  readonly label: string | null;
}): VNode {
  const named =
    props.label === null
      ? { 'aria-hidden': true as const }
      : { role: 'img' as const, 'aria-label': props.label };
  return (
    <svg class={`mark mark-${props.outcome}`} viewBox="0 0 20 20" {...named}>
      {props.label !== null && <title>{props.label}</title>}
      <circle cx="10" cy="10" r="8.2" stroke-dasharray={dashed.has(props.outcome) ? '3 2.2' : ''} />
      <path d={drawings[props.outcome] ?? ''} />
    </svg>
  );
}
