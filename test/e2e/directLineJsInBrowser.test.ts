/** botframework-directlinejs as it comes for browsers, on a page of another origin. */
import { describe, expect, it, jest } from '@jest/globals';
import { z } from 'zod';
import { lineInBrowser, type LineInBrowser } from '../support/lineInBrowser.js';
import { png } from '../support/pictures.js';
import { waitUntil } from '../support/waitUntil.js';

jest.setTimeout(90_000);

/** Without chance it comes back after 3 s; that is the least that it waits. */
const script = `
  Math.random = () => 0;
  window.begin = async (address, webSocket) => {
    window.seen = [];
    const { token, domain } = await newSession(address);
    window.line = new DirectLine.DirectLine({ token, domain, webSocket, pollingInterval: 200 });
    line.connectionStatus$.subscribe(() => undefined);
    line.activity$.subscribe((activity) => seen.push(activity), () => undefined);
  };
  window.post = (activity) => new Promise((resolve, reject) => {
    line.postActivity({ type: 'message', from: { id: 'me' }, ...activity }).subscribe(resolve, reject);
  });
  window.shows = (words) =>
    seen.some((activity) => activity.text === words || JSON.stringify(activity).includes(words));
`;

const Activity = z.looseObject({
  id: z.string(),
  text: z.string().optional(),
  attachments: z
    .array(z.looseObject({ contentUrl: z.string().optional(), name: z.string().optional() }))
    .optional(),
});

const inBrowser = lineInBrowser('botframework-directlinejs/dist/directline.js', script);

/** What a page's script does, and what has come to it so far. */
function clientIn({ page, address }: LineInBrowser, webSocket: boolean) {
  const call = (name: string, ...given: readonly unknown[]) =>
    page.evaluate(`window.${name}(${given.map((each) => JSON.stringify(each)).join(', ')})`);
  const seen = async () => z.array(Activity).parse(await page.evaluate('window.seen'));
  return {
    begin: () => call('begin', address, webSocket),
    post: async (activity: object) => z.string().parse(await call('post', activity)),
    sees: async (words: string) => {
      await waitUntil(page, `window.shows(${JSON.stringify(words)})`);
    },
    seesAll: async (words: readonly string[]) => {
      await waitUntil(page, `${JSON.stringify(words)}.every((each) => window.shows(each))`);
    },
    seen,
    /** Texts of what a person would see: each message once, in its last version. */
    texts: async () => {
      const last = new Map((await seen()).map((activity) => [activity.id, activity]));
      return [...last.values()].map(({ text }) => text ?? '').filter((text) => text !== '');
    },
    /** The payload of the newest button with this verb. */
    button: async (verb: string) => {
      const found = JSON.stringify(await seen()).matchAll(
        new RegExp(`"data":(\\{"do":"${verb}"[^}]*\\})`, 'g'),
      );
      return z.looseObject({}).parse(JSON.parse([...found].at(-1)?.[1] ?? 'null'));
    },
  };
}

describe.each([
  { mode: 'on a socket', webSocket: true },
  { mode: 'by polling', webSocket: false },
])('botframework-directlinejs in a browser, $mode', ({ webSocket }) => {
  it('asks, presses the button of a card, sends a picture, and has it all again after a reload', async () => {
    const line = inBrowser();
    const client = clientIn(line, webSocket);
    await client.begin();
    expect(await client.post({ text: '0x8ACCE551' })).toMatch(/\|\d{7}$/);
    await client.sees('Look at the plug');
    await client.post({ value: await client.button('notFixed'), channelData: { postBack: true } });
    await client.sees('Wake the box');

    await line.page.evaluate(`(async () => {
      const bytes = Uint8Array.from(atob('${png.toString('base64')}'), (c) => c.charCodeAt(0));
      const contentUrl = URL.createObjectURL(new Blob([bytes], { type: 'image/png' }));
      await post({ text: 'Here is a screenshot of it', attachments: [
        { contentType: 'image/png', contentUrl, name: 'Bild Ü.png' },
      ] });
    })()`);
    await client.sees('Bild Ü.png');
    const picture = (await client.seen())
      .flatMap(({ attachments = [] }) => attachments)
      .find(({ name }) => name === 'Bild Ü.png');
    const width = await line.page.evaluate(`(async () => {
      const image = new Image();
      image.src = ${JSON.stringify(picture?.contentUrl)};
      await image.decode();
      return image.naturalWidth;
    })()`);
    expect(width).toBeGreaterThan(0);

    const before = await client.texts();
    await line.reload();
    await client.begin();
    await client.seesAll(before);
    expect((await client.texts()).slice(0, before.length)).toEqual(before);
    expect(line.errors).toEqual([]);
  });
});

describe('botframework-directlinejs in a browser', () => {
  it('goes on where it was when its socket is cut: nothing is lost, nothing comes twice', async () => {
    const line = inBrowser();
    const client = clientIn(line, true);
    await client.begin();
    await client.sees('Hello');
    await client.post({ text: 'before' });
    await client.sees('before');
    line.proxy.dropSockets();
    await client.post({ text: 'while it was away' });
    await client.sees('while it was away');
    await client.post({ text: 'after' });
    await client.sees('after');
    const versions = (await client.seen()).map((activity) => JSON.stringify(activity));
    expect(versions).toEqual([...new Set(versions)]);
    const own = (await client.texts()).filter((text) => /^(before|while|after)/.test(text));
    expect(own).toEqual(['before', 'while it was away', 'after']);
  });

  it('goes on after the bot was killed and started again', async () => {
    const line = inBrowser();
    const client = clientIn(line, true);
    await client.begin();
    await client.post({ text: '0x8ACCE551' });
    await client.sees('Look at the plug');
    await line.restart();
    await client.post({ value: await client.button('notFixed'), channelData: { postBack: true } });
    await client.sees('Wake the box');
    const versions = (await client.seen()).map((activity) => JSON.stringify(activity));
    expect(versions).toEqual([...new Set(versions)]);
  });

  it('that polls, and gives up at a lost network, has everything again after a reload', async () => {
    const line = inBrowser();
    const client = clientIn(line, false);
    await client.begin();
    await client.post({ text: '0x8ACCE551' });
    await client.sees('Look at the plug');
    const before = await client.texts();
    await line.restart();
    await line.reload();
    await client.begin();
    await client.seesAll(before);
    expect((await client.texts()).slice(0, before.length)).toEqual(before);
  });
});
