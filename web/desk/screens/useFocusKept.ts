/** What was pressed may go away with its answer: the focus then stays in its part of the page. */
import { useEffect, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';
import { isFocusLost } from './focus.js';

/** `next` gives the focus to what stands there now. */
export function useFocusKept<Part extends HTMLElement>(next: () => void): RefObject<Part> {
  const part = useRef<Part>(null);
  const wasInside = useRef(false);
  useEffect(() => {
    const noteFocus = ({ target }: FocusEvent) => {
      wasInside.current = target instanceof Node && part.current?.contains(target) === true;
    };
    // Who presses on nothing wants the focus to be nowhere.
    const notePointer = () => {
      wasInside.current = false;
    };
    document.addEventListener('pointerdown', notePointer, true);
    document.addEventListener('focusin', noteFocus);
    return () => {
      document.removeEventListener('pointerdown', notePointer, true);
      document.removeEventListener('focusin', noteFocus);
    };
  }, []);
  useEffect(() => {
    if (wasInside.current && isFocusLost()) next();
  });
  return part;
}
