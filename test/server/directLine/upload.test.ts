import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WebSocket } from 'ws';
import { z } from 'zod';
import {
  ask,
  bearer,
  newSession,
  startConversation,
  type SessionAnswer,
} from '../../support/apiClient.js';
import { chunk, gif, jpeg, png, pngOf, spliced, webp } from '../../support/pictures.js';
import { startServer, type TestServer } from '../../support/testServer.js';

let server: TestServer;
let session: SessionAnswer;

beforeAll(async () => {
  server = await startServer();
  session = await newSession(server.address);
});

afterAll(() => server.close());

type File = { readonly bytes: Buffer; readonly name?: string; readonly type?: string };

const mb = 1024 * 1024;

/** As Web Chat sends it: the message first, as a file named "blob", then the files. */
function form(files: readonly File[], activity?: unknown): FormData {
  const data = new FormData();
  if (activity !== undefined) {
    const type = 'application/vnd.microsoft.activity';
    data.append('activity', new Blob([JSON.stringify(activity)], { type }), 'blob');
  }
  for (const { bytes, name = 'a.png', type = 'image/png' } of files) {
    data.append('file', new Blob([new Uint8Array(bytes)], { type }), name);
  }
  return data;
}

const url = (to = session) => `${to.domain}/conversations/${to.conversationId}/upload?userId=me`;

function upload(body: FormData | Buffer, headers: Readonly<Record<string, string>> = {}) {
  const sent = body instanceof Buffer ? new Uint8Array(body) : body;
  return ask(url(), {
    method: 'POST',
    headers: { ...bearer(session.token), ...headers },
    body: sent,
  });
}

const Activity = z.looseObject({
  id: z.string(),
  attachments: z
    .array(z.strictObject({ contentType: z.string(), name: z.string(), contentUrl: z.string() }))
    .optional(),
});

async function seen(id: unknown, to = session) {
  const answer = await ask(`${to.domain}/conversations/${to.conversationId}/activities`, {
    headers: bearer(to.token),
  });
  const { activities } = z.object({ activities: z.array(Activity) }).parse(answer.body);
  return activities.find((activity) => activity.id === (id as { id: string }).id);
}

describe('an upload', () => {
  it('of several files with a message is one activity, echoed with addresses', async () => {
    const channelData = { clientActivityID: 'c-1', attachmentSizes: [1, 2] };
    const activity = { type: 'message', text: 'See here', channelData, from: { id: 'forged' } };
    const files = [
      { bytes: png, name: 'Fehler Ü.png' },
      { bytes: jpeg, name: 'photo.jpg', type: 'image/jpeg' },
    ];
    const answer = await upload(form(files, activity));
    expect(answer.status).toBe(200);
    expect(await seen(answer.body)).toMatchObject({
      text: 'See here',
      channelData,
      from: { id: 'dl_user', role: 'user' },
      attachments: [
        { contentType: 'image/png', name: 'Fehler Ü.png' },
        { contentType: 'image/jpeg', name: 'photo.jpg' },
      ],
    });
  });

  it('without a message is an empty one', async () => {
    const answer = await upload(form([{ bytes: gif }]));
    const activity = await seen(answer.body);
    expect(activity).toMatchObject({ type: 'message', attachments: [{ name: 'a.png.gif' }] });
    expect(activity).not.toHaveProperty('text');
  });

  it('knows the message by its type, wherever it stands', async () => {
    const data = form([{ bytes: webp, name: 'a.webp' }]);
    const type = 'application/vnd.microsoft.activity; charset=utf-8';
    data.append('x', new Blob([JSON.stringify({ type: 'message', text: 'last' })], { type }), 'y');
    expect(await seen((await upload(data)).body)).toMatchObject({
      text: 'last',
      attachments: [{ name: 'a.webp' }],
    });
  });

  it('may be one file that is the whole body', async () => {
    const answer = await upload(png, {
      'Content-Type': 'image/png',
      'Content-Disposition': `name="file"; filename="screen.png"`,
    });
    expect(await seen(answer.body)).toMatchObject({
      attachments: [{ contentType: 'image/png', name: 'screen.png' }],
    });
  });

  it.each([
    { what: 'a script called a picture', files: [{ bytes: Buffer.from('alert(1)') }], status: 415 },
    { what: 'HTML', files: [{ bytes: Buffer.from('<script>1</script>') }], status: 415 },
    { what: 'SVG', files: [{ bytes: Buffer.from('<svg/>'), type: 'image/svg+xml' }], status: 415 },
    {
      what: 'an SVG with a script, called a PNG',
      files: [
        {
          bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
          name: 'screen.png',
        },
      ],
      status: 415,
    },
    { what: 'a script in a GIF’s coat', files: [{ bytes: Buffer.from('GIF89a/*') }], status: 415 },
    {
      what: 'one good and one bad',
      files: [{ bytes: png }, { bytes: Buffer.from('x') }],
      status: 415,
    },
    { what: 'an empty file', files: [{ bytes: Buffer.alloc(0) }], status: 400 },
    { what: 'no file', files: [], status: 400 },
    { what: 'six files', files: Array.from({ length: 6 }, () => ({ bytes: png })), status: 413 },
    { what: 'a file over 4 MB', files: [{ bytes: pngOf(4 * mb) }], status: 413 },
  ])('of $what is refused with $status, and nothing is kept', async ({ files, status }) => {
    const before = await ask(
      `${session.domain}/conversations/${session.conversationId}/activities`,
      {
        headers: bearer(session.token),
      },
    );
    const answer = await upload(form(files, { type: 'message', text: 'x' }));
    expect(answer).toMatchObject({ status, body: { error: { message: expect.any(String) } } });
    const after = await ask(
      `${session.domain}/conversations/${session.conversationId}/activities`,
      {
        headers: bearer(session.token),
      },
    );
    expect((after.body as { watermark: string }).watermark).toBe(
      (before.body as { watermark: string }).watermark,
    );
  });

  it.each([
    { what: 'no boundary', type: 'multipart/form-data', body: Buffer.from('x') },
    {
      what: 'a body that ends early',
      type: 'multipart/form-data; boundary=b',
      body: Buffer.from(
        '--b\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nhalf',
      ),
    },
  ])('with $what is answered with 400', async ({ type, body }) => {
    expect((await upload(body, { 'Content-Type': type })).status).toBe(400);
  });

  it('whose message is none is answered with 400', async () => {
    expect((await upload(form([{ bytes: png }], { type: 'invoke' }))).status).toBe(400);
    expect((await upload(form([{ bytes: png }], 'text'))).status).toBe(400);
  });

  it('of 10 MB is refused without being held', async () => {
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    const chunk = new Uint8Array(256 * 1024);
    let left = 40;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        most = Math.max(most, process.memoryUsage().arrayBuffers);
        if (left === 0) controller.close();
        else controller.enqueue(chunk);
        left -= 1;
      },
    });
    const answer = await ask(url(), {
      method: 'POST',
      headers: { ...bearer(session.token), 'Content-Type': 'image/png' },
      body,
      duplex: 'half',
    });
    expect(answer.status).toBe(413);
    expect(most - before).toBeLessThan(9 * mb);
  });

  it('that never ends is cut off', async () => {
    const { hostname, port } = new URL(server.address);
    const socket = connect(Number(port), hostname);
    socket.on('error', () => undefined);
    const { pathname } = new URL(url());
    socket.write(
      `POST ${pathname} HTTP/1.1\r\nHost: ${hostname}\r\nAuthorization: Bearer ${session.token}\r\nContent-Type: image/png\r\nTransfer-Encoding: chunked\r\n\r\n`,
    );
    const closed = new Promise((resolve) => socket.once('close', resolve));
    const piece = Buffer.concat([Buffer.from('100000\r\n'), Buffer.alloc(mb), Buffer.from('\r\n')]);
    let megabytes = 0;
    for (; !socket.destroyed && megabytes < 200; megabytes += 1) {
      const isFull = !socket.write(piece);
      if (isFull) await Promise.race([new Promise((go) => socket.once('drain', go)), closed]);
    }
    await closed;
    expect(megabytes).toBeLessThan(100);
  });
});

describe('the address of a picture', () => {
  const contentUrl = async (): Promise<string> => {
    const answer = await upload(form([{ bytes: png, name: 'a.png' }]));
    return (await seen(answer.body))?.attachments?.[0]?.contentUrl ?? '';
  };

  it('shows it to whoever has it, as a file and never as a page', async () => {
    const answer = await fetch(await contentUrl());
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': expect.stringMatching(/^attachment; /),
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
    });
    expect(Buffer.from(await answer.arrayBuffer()).equals(png)).toBe(true);
  });

  it('shows a picture that is a page as well as the picture alone', async () => {
    const page = Buffer.from('<script>alert(document.domain)</script>');
    const both = spliced(png, 33, chunk('tEXt', page));
    const answer = await upload(form([{ bytes: Buffer.concat([both, page]), name: 'a.html' }]));
    const url = (await seen(answer.body))?.attachments?.[0]?.contentUrl ?? '';
    const shown = await fetch(url);
    expect(Buffer.from(await shown.arrayBuffer()).equals(png)).toBe(true);
    expect(shown.headers.get('content-type')).toBe('image/png');
    expect(shown.headers.get('content-disposition')).toContain('filename="picture.png"');
  });

  it('expires after a working day, and a new look at the chat gives a new one', async () => {
    const old = await contentUrl();
    server.clock.advance(9 * 3_600_000);
    expect((await ask(old)).status).toBe(403);
    session = await newSession(server.address);
  });

  it('opens no other conversation, and no other file is guessed with it', async () => {
    const mine = await contentUrl();
    const other = await newSession(server.address);
    const foreign = mine.replace(session.conversationId, other.conversationId);
    expect((await ask(foreign)).status).toBe(403);
    expect((await ask(mine.replace(/files\/[^?]+/, 'files/none'))).status).toBe(404);
    expect((await ask(mine.split('?')[0] ?? '')).status).toBe(401);
    expect((await ask(mine.replace(/t=.*/, `t=${session.token}`))).status).toBe(401);
    const asToken = { headers: bearer(/t=(.*)/.exec(mine)?.[1] ?? '') };
    expect(
      (await ask(`${session.domain}/conversations/${session.conversationId}`, asToken)).status,
    ).toBe(401);
  });

  it('stands on the stream, too', async () => {
    const { streamUrl } = await startConversation(session);
    const socket = new WebSocket(streamUrl);
    const sets: string[] = [];
    socket.on('message', (data: Buffer) => sets.push(data.toString()));
    await once(socket, 'message');
    await upload(form([{ bytes: png, name: 'on the stream.png' }]));
    while (!sets.some((set) => set.includes('on the stream.png'))) await once(socket, 'message');
    expect(sets.join('')).toMatch(/"contentUrl":"http:[^"]*\/files\/file-\d+\?t=/);
    socket.terminate();
  });
});
