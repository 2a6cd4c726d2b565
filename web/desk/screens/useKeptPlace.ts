/** A list stands where it was left, also after one was elsewhere on the page. */
import { useMemo } from 'preact/hooks';

const places = new Map<string, number>();

/** A ref for the list; `name` is its own. */
export function useKeptPlace(name: string): (list: HTMLElement | null) => void {
  return useMemo(() => {
    let shown: HTMLElement | null = null;
    return (list) => {
      if (list !== null) list.scrollTop = places.get(name) ?? 0;
      else if (shown !== null) places.set(name, shown.scrollTop);
      shown = list;
    };
  }, [name]);
}
