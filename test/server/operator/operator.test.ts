import { afterEach, expect, it } from '@jest/globals';
import { writeFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pino } from 'pino';
import { readConfig } from '../../../src/config.js';
import { obtain } from '../../../src/server/operator/operatorCommand.js';
import { readOperatorFile } from '../../../src/server/operator/operatorFile.js';
import { linkPath, tokenPath } from '../../../src/server/operator/operatorRoutes.js';
import { ask, bearer, cookieFrom, postJson } from '../../support/apiClient.js';
import { openTestStorage } from '../../support/databases.js';
import { startServer } from '../../support/testServer.js';
import type { TestServer } from '../../support/testServer.js';

const closing: (() => Promise<void>)[] = [];
const log = pino({ level: 'silent' });

async function start(): Promise<TestServer> {
  const server = await startServer();
  closing.push(server.close);
  return server;
}

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

it('gives a command a token from the running bot', async () => {
  const server = await start();
  const config = readConfig({ DATA_DIR: server.dataDir });
  const never = () => Promise.reject(new Error('the database is in use'));
  const wanted = { path: tokenPath, body: { name: 'Mira', days: 1 }, make: never };
  const { secret, address } = await obtain(wanted, config, log, server.chance);
  expect(address).toBe(server.address);
  const me = await ask(`${server.address}/desk/api/me`, { headers: bearer(secret) });
  expect(me).toMatchObject({ status: 200, body: { name: 'Mira' } });
});

it('gives a command a link from the running bot', async () => {
  const server = await start();
  const file = await readOperatorFile(server.dataDir);
  const answer = await postJson(server.address + linkPath, {}, bearer(file?.key ?? ''));
  const { secret } = answer.body as { readonly secret: string };
  expect((await ask(`${server.address}/desk?key=${secret}`)).status).toBe(303);
});

it.each([
  { body: {}, rights: { roles: ['agent'], teams: 'all' } },
  {
    body: { role: 'lead', team: 'windows' },
    rights: { roles: ['agent', 'lead'], teams: ['windows'] },
  },
  { body: { team: ['windows', 'office,apps'] }, rights: { teams: ['windows', 'office', 'apps'] } },
  { body: { team: 'all' }, rights: { teams: 'all' } },
])('asked for a token with $body gives one with $rights, for 90 days', async ({ body, rights }) => {
  const server = await start();
  const file = await readOperatorFile(server.dataDir);
  const answer = await postJson(server.address + tokenPath, body, bearer(file?.key ?? ''));
  const { secret } = answer.body as { readonly secret: string };
  const me = () => ask(`${server.address}/desk/api/me`, { headers: bearer(secret) });
  expect((await me()).body).toMatchObject(rights);
  server.clock.advance(90 * 86_400_000 - 1);
  expect((await me()).status).toBe(200);
  server.clock.advance(1);
  expect((await me()).status).toBe(401);
});

it.each([
  [{}, ['agent']],
  [{ role: 'author' }, ['agent', 'author']],
  [{ role: ['lead', 'author'] }, ['agent', 'lead', 'author']],
  [{ role: 'author, lead,' }, ['agent', 'author', 'lead']],
  [{ role: ['agent', 'agent'] }, ['agent']],
])('asked for a link with %j lets in somebody with %j', async (body, roles) => {
  const server = await start();
  const file = await readOperatorFile(server.dataDir);
  const answer = await postJson(server.address + linkPath, body, bearer(file?.key ?? ''));
  const { secret } = answer.body as { readonly secret: string };
  const cookie = cookieFrom(await ask(`${server.address}/desk?key=${secret}`));
  const me = await ask(`${server.address}/desk/api/me`, { headers: { Cookie: cookie } });
  expect(me.body).toMatchObject({ roles });
});

it('knows no other roles', async () => {
  const server = await start();
  const key = (await readOperatorFile(server.dataDir))?.key ?? '';
  const answer = await postJson(server.address + tokenPath, { role: 'king' }, bearer(key));
  expect(answer).toMatchObject({
    status: 400,
    body: { error: { message: 'role.0: --role must be agent, lead, author.' } },
  });
});

it('keeps the key in a file that only its owner can read', async () => {
  const server = await start();
  const { mode } = statSync(path.join(server.dataDir, 'operator.json'));
  expect(mode & 0o777).toBe(0o600);
});

it.each([
  { who: 'a wrong key', headers: () => bearer('guessed'), status: 404 },
  { who: 'no key', headers: () => ({}), status: 404 },
  {
    who: 'the key from elsewhere',
    headers: (key: string) => ({ ...bearer(key), 'X-Forwarded-For': '1.2.3.4' }),
    status: 404,
  },
  { who: 'the key itself', headers: (key: string) => bearer(key), status: 200 },
])('answers $who with $status', async ({ headers, status }) => {
  const server = await start();
  const key = (await readOperatorFile(server.dataDir))?.key ?? '';
  expect((await postJson(server.address + tokenPath, {}, headers(key))).status).toBe(status);
});

it('answers names and days that make no sense with what is wrong', async () => {
  const server = await start();
  const key = (await readOperatorFile(server.dataDir))?.key ?? '';
  const answer = await postJson(server.address + tokenPath, { days: 0 }, bearer(key));
  expect(answer).toMatchObject({
    status: 400,
    body: { error: { message: 'days: --days must be at least 1.' } },
  });
});

it('opens the database itself where a killed bot has left its file', async () => {
  const opened = await openTestStorage('sqlite');
  const { settings } = opened;
  closing.push(() => opened.close());
  await opened.storage.close();
  writeFileSync(
    path.join(settings.dataDir, 'operator.json'),
    JSON.stringify({ address: 'http://127.0.0.1:9', key: 'old' }),
  );
  const config = readConfig({ DATA_DIR: settings.dataDir });
  const chance = { now: () => 0, newId: () => 'id', newSecret: () => 'made here' };
  const { secret, address } = await obtain(
    {
      path: tokenPath,
      body: {},
      make: (operator) => operator.deskToken({ name: 'Mira', days: 1 }),
    },
    config,
    log,
    chance,
  );
  expect({ secret, address }).toEqual({ secret: 'made here', address: null });
});
