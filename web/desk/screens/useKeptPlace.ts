/** A list stands where it was left, also after one was elsewhere on the page. */
import { useCallback } from 'preact/hooks';

const places = new Map<string, number>();

/** `name` is the list's own; the answer is its `ref`. */
export function useKeptPlace(name: string): (list: HTMLElement | null) => void {
  return useCallback(
    (list: HTMLElement | null) => {
      if (list === null) return;
      list.scrollTop = places.get(name) ?? 0;
      list.onscroll = () => {
        places.set(name, list.scrollTop);
      };
    },
    [name],
  );
}
