import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ask, cookieFrom } from '../../support/apiClient.js';
import { startServer } from '../../support/testServer.js';
import type { TestServer } from '../../support/testServer.js';

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});

afterAll(() => server.close());

const meWith = (cookie: string) =>
  ask(`${server.address}/desk/api/me`, { headers: { Cookie: cookie } });

it('turns a link into a session, and takes the key out of the address', async () => {
  const answer = await ask(await server.deskLink('Mira'));
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe('/desk');
  expect(answer.headers.get('set-cookie')).toMatch(
    /^stepladder_desk=[\w-]{43}; Path=\/desk; Max-Age=43200; HttpOnly; SameSite=Strict$/,
  );
  expect(await meWith(cookieFrom(answer))).toMatchObject({
    status: 200,
    body: { id: expect.stringMatching(/^local-/), name: 'Mira', roles: ['agent'] },
  });
  const page = await ask(`${server.address}/desk`, { headers: { Cookie: cookieFrom(answer) } });
  expect(page).toMatchObject({ status: 200, body: expect.stringContaining('<title>Desk') });
});

it('takes a key once', async () => {
  const link = await server.deskLink('Mira');
  expect((await ask(link)).status).toBe(303);
  const again = await ask(link);
  expect(again.status).toBe(401);
  expect(again.headers.get('set-cookie')).toBeNull();
});

it('takes a key once, also when it comes twice at the same time', async () => {
  const link = await server.deskLink('Mira');
  const answers = await Promise.all([ask(link), ask(link), ask(link)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 401, 401]);
});

it('takes a key for ten minutes', async () => {
  const inTime = await server.deskLink('Mira');
  server.clock.advance(599_000);
  expect((await ask(inTime)).status).toBe(303);
  const late = await server.deskLink('Mira');
  server.clock.advance(600_000);
  expect((await ask(late)).status).toBe(401);
});

it('leaves a key alone that comes from elsewhere, or by HEAD', async () => {
  const link = await server.deskLink('Mira');
  const forwarded = await ask(link, { headers: { 'X-Forwarded-For': '10.0.0.1' } });
  expect(forwarded.status).toBe(403);
  expect((await ask(link, { method: 'HEAD' })).status).toBe(405);
  expect((await ask(link)).status).toBe(303);
});

it('ends a session after twelve hours', async () => {
  const cookie = cookieFrom(await ask(await server.deskLink('Mira')));
  server.clock.advance(12 * 3_600_000 - 1);
  expect((await meWith(cookie)).status).toBe(200);
  server.clock.advance(1);
  expect((await meWith(cookie)).status).toBe(401);
});

it('shows the way in to who is not signed in', async () => {
  const answer = await ask(`${server.address}/desk`);
  expect(answer.status).toBe(401);
  expect(answer.body).toContain('npm run desk:link');
});

it('never logs a key', async () => {
  const link = await server.deskLink('Mira');
  await ask(link);
  const key = new URL(link).searchParams.get('key') ?? 'none';
  expect(server.logged()).toContain('"route":"/desk"');
  expect(server.logged()).not.toContain(key);
});
