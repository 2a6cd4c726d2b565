/** The few drawings of the frame. Decoration: the word stands beside or in the control's name. */
import type { VNode } from 'preact';

export function LadderIcon(): VNode {
  return (
    <svg class="icon" viewBox="0 0 32 32" aria-hidden="true">
      <path
        d="M12 6 8.5 26M20 6l3.5 20M11.4 10.5h9.2M10.7 15h10.6M9.9 19.5h12.2"
        stroke-width="2.2"
      />
    </svg>
  );
}

export function InboxIcon(): VNode {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
      <path
        d="M3 11.5 5 4.6A1.5 1.5 0 0 1 6.4 3.5h7.2A1.5 1.5 0 0 1 15 4.6l2 6.9V15a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 3 15zh4l1 2h4l1-2h4"
        stroke-width="1.5"
      />
    </svg>
  );
}

export function BookIcon(): VNode {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
      <path
        d="M4 4.5A1.5 1.5 0 0 1 5.5 3H16v11.5H5.5A1.5 1.5 0 0 0 4 16zm0 11.5a1.5 1.5 0 0 0 1.5 1.5H16v-3M7.5 6.5h5"
        stroke-width="1.5"
      />
    </svg>
  );
}

export function BackIcon(): VNode {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d="M12 4.5 6.5 10l5.5 5.5" stroke-width="1.7" />
    </svg>
  );
}

export function FlagIcon(): VNode {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d="M5 17.5V3.5M5 4h10l-2.5 3.5L15 11H5" stroke-width="1.5" />
    </svg>
  );
}

export function BellIcon(): VNode {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d="M4.5 14h11l-1.2-1.8V8.5a4.3 4.3 0 0 0-8.6 0v3.7zM8.5 16.5h3" stroke-width="1.5" />
    </svg>
  );
}

export function LeaveIcon(): VNode {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
      <path
        d="M8.5 3.5H5A1.5 1.5 0 0 0 3.5 5v10A1.5 1.5 0 0 0 5 16.5h3.5M8 10h8.5M13.5 7l3 3-3 3"
        stroke-width="1.5"
      />
    </svg>
  );
}

export function MenuIcon(): VNode {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d="M3.5 6h13M3.5 10h13M3.5 14h13" stroke-width="1.5" />
    </svg>
  );
}

/** The large one of the empty desk. */
export function LadderPicture(): VNode {
  return (
    <svg class="ladder-picture" viewBox="0 0 128 128" aria-hidden="true">
      <circle class="disc" cx="64" cy="64" r="64" />
      <path class="rungs" d="M49 42h30M46 60h36M43 78h42M40 96h48" stroke-width="6" />
      <path class="rails" d="M52 24 36 106M76 24l16 82" stroke-width="6" />
    </svg>
  );
}
