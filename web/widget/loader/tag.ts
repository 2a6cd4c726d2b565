/** Our own script tag: it says where we come from, and what the page has set. */
export function tagOf(page: Document): HTMLScriptElement | null {
  if (page.currentScript instanceof HTMLScriptElement) {
    return page.currentScript;
  }
  // A module is told nothing of its tag.
  return (
    [...page.scripts].reverse().find(({ src }) => /\/widget\.js(?:[?#].*)?$/.test(src)) ?? null
  );
}
