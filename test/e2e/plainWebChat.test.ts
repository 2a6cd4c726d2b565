/**
 * Web Chat as Microsoft ships it, on a bare page of another origin, with nothing but a token and our
 * `domain`: none of what our own page does for it.
 */
import { describe, expect, it, jest } from '@jest/globals';
import { lineInBrowser, type LineInBrowser } from '../support/lineInBrowser.js';
import { png } from '../support/pictures.js';
import { waitUntil } from '../support/waitUntil.js';

jest.setTimeout(120_000);

const script = `
  Math.random = () => 0.01;
  window.begin = async (address, webSocket) => {
    const { token, domain } = await newSession(address);
    const directLine = WebChat.createDirectLine({ token, domain, webSocket });
    WebChat.renderWebChat({ directLine }, document.getElementById('chat'));
  };
`;

const inBrowser = lineInBrowser('botframework-webchat/dist/webchat.js', script);

function chatIn({ page, address }: LineInBrowser, webSocket: boolean) {
  const box = page.getByPlaceholder('Type your message');
  const transcript = page.locator('#chat');
  return {
    begin: async () => {
      await page.evaluate(`window.begin('${address}', ${webSocket})`);
      await page.getByText('Hello. Paste').first().waitFor();
    },
    says: async (words: string) => {
      await box.fill(words);
      await box.press('Enter');
    },
    sees: (words: string) => transcript.getByText(words).last().waitFor(),
    presses: (name: string) => transcript.getByRole('button', { name, exact: true }).last().click(),
    sends: async (name: string) => {
      const file = { name, mimeType: 'image/png', buffer: Buffer.from(png) };
      await page.locator('input[type=file]').setInputFiles(file);
      // The tick on the paper clip: a small copy of the picture is made first.
      await page.locator('.webchat__upload-button svg[viewBox="0 0 10 10"]').waitFor();
    },
    /** Nothing hangs at "Sending", and nothing failed. */
    isSettled: async () => {
      await waitUntil(
        page,
        `!/Sending|Send failed|Not sent/i.test(document.getElementById('chat').innerText)`,
      );
    },
    /** Bubbles of the person's own with these words. */
    count: (words: string) =>
      transcript.locator('.webchat__bubble--from-user', { hasText: words }).count(),
  };
}

describe.each([
  { mode: 'on a socket', webSocket: true },
  { mode: 'by polling', webSocket: false },
])('plain Web Chat, $mode', ({ webSocket }) => {
  it('asks, presses the button of a card, sends a picture, and has it all again after a reload', async () => {
    const line = inBrowser();
    const chat = chatIn(line, webSocket);
    await chat.begin();
    await chat.says('0x8ACCE551');
    await chat.sees('Look at the plug');
    await chat.presses('Still broken');
    await chat.sees('Wake the box');
    await chat.sends('screen.png');
    await chat.says('Here is a screenshot of it');
    await chat.sees('I can’t read pictures');
    await chat.isSettled();
    expect(await chat.count('Here is a screenshot of it')).toBe(1);

    await line.reload();
    await chat.begin();
    await chat.sees('I can’t read pictures');
    await chat.presses('Still broken');
    await chat.sees('Change the cable');
    await chat.isSettled();
    expect(line.errors).toEqual([]);
  });
});

describe('plain Web Chat', () => {
  it('goes on where it was when its socket is cut, and shows nothing twice', async () => {
    const line = inBrowser();
    const chat = chatIn(line, true);
    await chat.begin();
    await chat.says('0x8ACCE551');
    await chat.sees('Look at the plug');
    line.proxy.dropSockets();
    await chat.presses('Still broken');
    await chat.sees('Wake the box');
    await chat.isSettled();
    expect(await chat.count('0x8ACCE551')).toBe(1);
  });

  it('goes on after the bot was killed and started again', async () => {
    const line = inBrowser();
    const chat = chatIn(line, true);
    await chat.begin();
    await chat.says('0x8ACCE551');
    await chat.sees('Look at the plug');
    await line.restart();
    await chat.presses('Still broken');
    await chat.sees('Wake the box');
    await chat.isSettled();
    expect(await chat.count('0x8ACCE551')).toBe(1);
  });

  it('does not fall silent at a watermark of another conversation: it shows the whole', async () => {
    const line = inBrowser();
    const chat = chatIn(line, true);
    await chat.begin();
    await line.page.evaluate(`(async () => {
      const { token, domain, conversationId } = await newSession('${line.address}');
      const others = '99-AAAAAAAA';
      const directLine = WebChat.createDirectLine({
        token, domain, conversationId, watermark: others,
      });
      const chat = document.createElement('div');
      document.getElementById('chat').replaceWith(chat);
      chat.id = 'chat';
      WebChat.renderWebChat({ directLine }, chat);
    })()`);
    await chat.sees('Hello. Paste');
    await chat.says('0x8ACCE551');
    await chat.sees('Look at the plug');
    await chat.isSettled();
  });
});
