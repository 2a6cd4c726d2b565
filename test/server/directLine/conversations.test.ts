import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { decodeJwt } from 'jose';
import { watermarkText } from '../../../src/server/directLine/watermark.js';
import { StartAnswer, ask, bearer, newSession, postJson } from '../../support/apiClient.js';
import { startServer } from '../../support/testServer.js';
import type { TestServer } from '../../support/testServer.js';

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});

afterAll(() => server.close());

it('starts with 201 once and 200 after, with the same id and one welcome', async () => {
  const session = await newSession(server.address);
  const start = () =>
    postJson(`${session.domain}/conversations`, { user: {} }, bearer(session.token));
  const first = await start();
  const second = await start();
  expect([first.status, second.status]).toEqual([201, 200]);
  const { conversationId } = StartAnswer.parse(second.body);
  expect(conversationId).toBe(session.conversationId);
  const read = await ask(`${session.domain}/conversations/${conversationId}/activities`, {
    headers: bearer(session.token),
  });
  expect(read.body).toMatchObject({
    activities: [{ text: 'Welcome.' }],
    watermark: watermarkText(conversationId, 1),
  });
});

it('answers with a token for an hour that names conversation and user, and a ws address', async () => {
  const session = await newSession(server.address);
  const answer = await postJson(`${session.domain}/conversations`, '', bearer(session.token));
  const { token, streamUrl, expires_in } = StartAnswer.parse(answer.body);
  expect(expires_in).toBe(3600);
  expect(decodeJwt(token)).toMatchObject({
    conv: session.conversationId,
    user: session.userId,
    bot: 'stepladder',
    site: 'stepladder',
    exp: server.clock.now() / 1000 + 3600,
  });
  const expected = `${session.domain}/conversations/${session.conversationId}/stream?t=`;
  expect(streamUrl.startsWith(expected.replace('http:', 'ws:'))).toBe(true);
  expect(answer.headers.get('cache-control')).toBe('no-store');
});

it('refreshes as long as the token has not expired', async () => {
  const session = await newSession(server.address);
  server.clock.advance(3_599_000);
  const answer = await postJson(`${session.domain}/tokens/refresh`, '', bearer(session.token));
  const body = answer.body as { readonly token: string };
  server.clock.advance(2_000);
  const refresh = (token: string) =>
    postJson(`${session.domain}/tokens/refresh`, '', bearer(token));
  expect((await refresh(session.token)).status).toBe(403);
  expect((await refresh(body.token)).status).toBe(200);
});

it.each([
  { watermark: '?watermark=', begins: null, why: 'nothing received yet' },
  { watermark: '?watermark=-', begins: null, why: 'nothing received yet' },
  { watermark: '?watermark=OURS', begins: 1, why: 'the first is known' },
  { watermark: '?watermark=1', begins: null, why: 'it is not from here' },
  { watermark: '', begins: 2, why: 'only what comes after the call is wanted' },
])('resumes "$watermark" at $begins: $why', async ({ watermark, begins }) => {
  const session = await newSession(server.address);
  await postJson(`${session.domain}/conversations`, {}, bearer(session.token));
  await server.directLine.say(session.conversationId, 'Two');
  const ours = (count: number) => watermarkText(session.conversationId, count);
  const answer = await ask(
    `${session.domain}/conversations/${session.conversationId}${watermark.replace('OURS', ours(1))}`,
    { headers: bearer(session.token) },
  );
  const { streamUrl } = StartAnswer.parse(answer.body);
  expect(new URL(streamUrl).searchParams.get('watermark')).toBe(begins && ours(begins));
});

it('hands what was posted on as it was posted, without what a client says of itself', async () => {
  const session = await newSession(server.address);
  await postJson(`${session.domain}/conversations`, {}, bearer(session.token));
  const channelData = { clientActivityID: 'c1', attachmentSizes: [] };
  await postJson(
    `${session.domain}/conversations/${session.conversationId}/activities`,
    {
      type: 'message',
      text: 'Hi',
      id: 'forged',
      from: { id: 'dl_other', role: 'bot' },
      channelData,
    },
    bearer(session.token),
  );
  const { activities } = await server.directLine.since(session.conversationId, 1);
  expect(activities).toEqual([
    expect.objectContaining({
      text: 'Hi',
      channelData,
      id: `${session.conversationId}|0000002`,
      from: { id: 'dl_user', role: 'user' },
    }),
  ]);
});
