import { expect, it } from '@jest/globals';
import { hasFiles, uploadActivity } from '../../../../web/widget/connection/upload.js';

const session = {
  token: 't',
  conversationId: 'c 1',
  userId: 'dl_1',
  domain: 'https://bot.example/v3/directline',
};
const activity = {
  type: 'message',
  text: 'my screen',
  attachments: [
    { name: 'screen.png', contentType: 'image/png', contentUrl: 'blob:https://bot.example/1' },
  ],
};

async function sent(status = 200) {
  const calls: { url: string; init: RequestInit }[] = [];
  const fetch = (url: string, init: RequestInit) => {
    calls.push({ url, init });
    const answer = url.startsWith('blob:') ? 'PNG' : JSON.stringify({ id: 'c|1' });
    return Promise.resolve(
      new Response(answer, { status: url.startsWith('blob:') ? 200 : status }),
    );
  };
  const id = await uploadActivity(fetch, session, activity);
  return { id, call: calls.at(-1) };
}

it('sends one form: the activity, then the file', async () => {
  const { id, call } = await sent();
  expect(id).toBe('c|1');
  expect(call?.url).toBe(
    'https://bot.example/v3/directline/conversations/c%201/upload?userId=dl_1',
  );
  const form = call?.init.body as FormData;
  const [[first, part], [second, file]] = [...form] as unknown as [[string, File], [string, File]];
  expect([first, part.type]).toEqual(['activity', 'application/vnd.microsoft.activity']);
  expect(JSON.parse(await part.text())).toEqual({
    type: 'message',
    text: 'my screen',
    from: { id: 'dl_1', role: 'user' },
    attachments: [{ name: 'screen.png', contentType: 'image/png' }],
  });
  expect([second, file.name, file.type, await file.text()]).toEqual([
    'file',
    'screen.png',
    'image/png',
    'PNG',
  ]);
});

it.each([400, 413, 415, 422])('gives up for good on %d', async (status) => {
  await expect(sent(status)).rejects.toMatchObject({ code: 'notTaken', status });
});

it.each([
  [{ type: 'message', attachments: [] }, false],
  [{ type: 'message' }, false],
  [{ type: 'message', attachments: [{ contentUrl: 'https://elsewhere.example/x.png' }] }, false],
  [activity, true],
])('%j has files of this browser: %s', (given, has) => {
  expect(hasFiles(given)).toBe(has);
});
