/** What is wrong with a screen of the desk: for axe, and for a ruler. */
import type { Page } from 'playwright-core';
import { axeFindings } from './axe.js';

export const widths = [1280, 400] as const;

export type Looks = {
  readonly look: (screen: string) => Promise<void>;
  readonly screens: readonly string[];
  /** A line for each, with the screen. */
  readonly wrong: readonly string[];
};

export function looksAt(page: Page): Looks {
  const screens: string[] = [];
  const wrong: string[] = [];
  return {
    screens,
    wrong,
    async look(screen) {
      screens.push(screen);
      const found = [...(await misfits(page))];
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        found.push(...(await axeFindings(page)));
      }
      wrong.push(...found.map((what) => `${screen}: ${what}`));
    },
  };
}

export async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).first().click();
}

/** By the rail, which is a menu on a phone. */
export async function goTo(page: Page, name: string | RegExp): Promise<void> {
  if (isNarrow(page)) await press(page, 'Menu');
  await press(page, name);
}

export function isNarrow(page: Page): boolean {
  return (page.viewportSize()?.width ?? 0) < 720;
}

/** What is wider than the window, or does not fill it; the long words break. */
function misfits(page: Page): Promise<readonly string[]> {
  return page.evaluate(`(() => {
    const { clientWidth: width, scrollWidth } = document.documentElement;
    const wrong = scrollWidth > width ? ['the page is ' + scrollWidth + ' wide'] : [];
    for (const part of document.querySelectorAll('.desk, .queue, .case, .ladder, .transcript, .record')) {
      const { left, right } = part.getBoundingClientRect();
      if (part.scrollWidth > part.clientWidth || right > width + 1 || left < 0) wrong.push(part.className);
    }
    const desk = document.querySelector('.desk')?.getBoundingClientRect();
    if (desk && (desk.left !== 0 || desk.right !== width)) wrong.push('the desk does not fill the window');
    return wrong;
  })()`);
}
