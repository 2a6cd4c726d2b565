/** What stands in the column until the desk has answered. */
import type { VNode } from 'preact';

export function Skeleton(): VNode {
  return (
    <div class="rows skeleton" aria-hidden="true">
      <div />
      <div />
      <div />
    </div>
  );
}
