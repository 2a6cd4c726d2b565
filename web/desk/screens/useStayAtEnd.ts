/** Keeps the conversation at its end while one reads along there, and where it is otherwise. */
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';
import type { Dossier } from '../../../src/desk/dossier.js';
import type { Outgoing } from '../outbox/outbox.js';

/** Nearer to the end than this, one is reading along. */
const nearEndPx = 80;

/** `outbox` stands at the end as well. */
export function useStayAtEnd(
  dossier: Dossier,
  outbox: readonly Outgoing[],
): RefObject<HTMLDivElement> {
  const box = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const { id, status } = dossier.case;

  useEffect(() => {
    const scroller = scrollerOf(box.current);
    if (scroller === null) return;
    let size = sizeOf(scroller);
    const settle = () => {
      size = sizeOf(scroller);
      if (isAtEnd.current) scroller.scrollTop = scroller.scrollHeight;
    };
    // A window that changes its size scrolls too, and nobody has read back then.
    const note = () => {
      if (size === sizeOf(scroller)) isAtEnd.current = distanceToEnd(scroller) < nearEndPx;
      else settle();
    };
    // The frame around it settles after the first drawing, and with every fault that is told.
    const resized = new ResizeObserver(settle);
    resized.observe(scroller);
    scroller.addEventListener('scroll', note);
    return () => {
      resized.disconnect();
      scroller.removeEventListener('scroll', note);
    };
  }, []);

  useLayoutEffect(() => {
    const scroller = scrollerOf(box.current);
    if (scroller === null) return;
    // On a phone all scrolls as one: a new case begins with what is known, a chat where it stands.
    const startsAtTop = scroller !== box.current && status !== 'withAgent';
    scroller.scrollTop = startsAtTop ? 0 : scroller.scrollHeight;
    isAtEnd.current = distanceToEnd(scroller) < nearEndPx;
  }, [id]);

  useLayoutEffect(() => {
    const scroller = scrollerOf(box.current);
    if (scroller !== null && isAtEnd.current) scroller.scrollTop = scroller.scrollHeight;
  }, [dossier, outbox]);

  return box;
}

/** The conversation itself, or, where the page is narrow, the whole case around it. */
function scrollerOf(box: HTMLElement | null): HTMLElement | null {
  if (box === null) return null;
  return getComputedStyle(box).overflowY === 'auto' ? box : box.parentElement;
}

function sizeOf({ scrollHeight, clientHeight }: HTMLElement): string {
  return `${scrollHeight} ${clientHeight}`;
}

function distanceToEnd({ scrollHeight, scrollTop, clientHeight }: HTMLElement): number {
  return scrollHeight - scrollTop - clientHeight;
}
