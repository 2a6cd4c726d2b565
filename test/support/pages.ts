/** What a person and an agent do in their pages. */
import type { FrameLocator, Locator, Page } from 'playwright-core';

export type PersonPage = {
  readonly page: Page;
  readonly chat: FrameLocator;
  /** Asks on the help page, which opens the chat. */
  begins(address: string, question: string): Promise<void>;
  /** Types into the chat. */
  says(text: string): Promise<void>;
  /** Presses the newest button of that name. */
  presses(button: string): Promise<void>;
  /** Waits until these words stand in the chat. */
  sees(words: string | RegExp): Promise<void>;
  /** The whole text of the chat. */
  text(): Promise<string>;
};

export function personPage(page: Page): PersonPage {
  const chat = page.frameLocator('iframe');
  const box = chat.getByPlaceholder('Reply, or paste a code');
  return {
    page,
    chat,
    async begins(address, question) {
      await page.goto(address);
      await page.getByRole('textbox').first().fill(question);
      await page.getByRole('button', { name: 'Get help' }).click();
    },
    async says(text) {
      await box.fill(text);
      await box.press('Enter');
    },
    presses: (button) => newest(chat.getByRole('button', { name: button, exact: true })).click(),
    sees: (words) => newest(chat.getByText(words)).waitFor({ timeout: 40_000 }),
    text: () => chat.locator('body').innerText(),
  };
}

function newest(locator: Locator): Locator {
  return locator.last();
}
