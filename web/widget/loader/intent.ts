/** Who points at the button, or comes to it by Tab, is about to press it: the chat can load meanwhile. */

/** A pointer that only crosses the button is gone by then. */
const meantMs = 80;

export function onIntent(button: HTMLElement, then: () => void): void {
  let pending: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    if (!savesData()) {
      clearTimeout(pending);
      pending = setTimeout(then, meantMs);
    }
  };
  const notAfterAll = () => {
    clearTimeout(pending);
  };
  button.addEventListener('pointerenter', soon);
  button.addEventListener('pointerleave', notAfterAll);
  button.addEventListener('focus', soon);
  button.addEventListener('blur', notAfterAll);
}

function savesData(): boolean {
  const { connection } = navigator as { connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true;
}
