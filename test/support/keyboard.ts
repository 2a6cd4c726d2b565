/** What somebody does who has no mouse. */
import type { Page } from 'playwright-core';

/** Role, and name or text, of what has the focus: "button Still broken"; or "nothing". */
export async function focused(page: Page): Promise<string> {
  return page.evaluate(`(() => {
    const { activeElement: at } = document;
    if (at === document.body) return 'nothing';
    const role = at.getAttribute('role') ?? at.localName;
    return (role + ' ' + (at.getAttribute('aria-label') ?? at.textContent)).replace(/\\s+/g, ' ').trim();
  })()`);
}

/** Presses Tab until the focus is there; answers with the stops on the way, its own the last. */
export async function tabTo(page: Page, goal: string, key = 'Tab'): Promise<readonly string[]> {
  const stops: string[] = [];
  while (stops.at(-1) !== goal) {
    if (stops.length > 20) throw new Error(`no way to "${goal}" by ${key}: ${stops.join(', ')}`);
    await page.keyboard.press(key);
    stops.push(await focused(page));
  }
  return stops;
}
