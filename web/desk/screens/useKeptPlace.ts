/** A list stands where it was left, also after one was elsewhere on the page. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';

const places = new Map<string, number>();

/** `name` is the list's own. */
export function useKeptPlace<List extends HTMLElement>(name: string): RefObject<List> {
  const list = useRef<List>(null);
  const placed = useRef<List | null>(null);
  useLayoutEffect(() => {
    const { current } = list;
    if (current === null || current === placed.current) return;
    placed.current = current;
    current.scrollTop = places.get(name) ?? 0;
    current.onscroll = () => {
      places.set(name, current.scrollTop);
    };
  });
  return list;
}
