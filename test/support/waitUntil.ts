/** Waits for something in a page. `page.waitForFunction` needs eval there, which our pages forbid. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'playwright-core';

const [patienceMs, restMs] = [20_000, 50];

/** `expression` is of the page; it may be asked many times. */
export async function waitUntil(page: Page, expression: string): Promise<void> {
  const until = Date.now() + patienceMs;
  while (!(await page.evaluate<boolean>(`Boolean(${expression})`))) {
    if (Date.now() > until) throw new Error(`not in ${patienceMs} ms: ${expression}`);
    await delay(restMs);
  }
}
