import { once } from 'node:events';
import { afterEach, describe, expect, it } from '@jest/globals';
import { WebSocket } from 'ws';
import { addressKey } from '../../../src/server/limits/addressKey.js';
import {
  ask,
  bearer,
  postJson,
  SessionAnswer,
  startConversation,
} from '../../support/apiClient.js';
import { hostToken, hostTokenEnv } from '../../support/hostTokens.js';
import { startServer, type TestServer } from '../../support/testServer.js';

const servers: TestServer[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function start(env: Readonly<Record<string, string>>): Promise<TestServer> {
  const usual = { TRUSTED_PROXIES: '127.0.0.1', VISITORS: 'allow', ...hostTokenEnv };
  const server = await startServer({ env: { ...usual, ...env } });
  servers.push(server);
  return server;
}

const from = (address: string) => ({ 'X-Forwarded-For': address });

const session = ({ address }: TestServer, headers: Readonly<Record<string, string>>, body = {}) =>
  postJson(`${address}/webchat/session`, body, headers);

const say = (to: SessionAnswer, headers: Readonly<Record<string, string>>) =>
  postJson(
    `${to.domain}/conversations/${to.conversationId}/activities`,
    { type: 'message', text: 'x' },
    { ...bearer(to.token), ...headers },
  );

describe('visitors of one address', () => {
  it('share what may be sent from there, and are told when to come back', async () => {
    const server = await start({ CHAT_VISITORS_PER_MINUTE: '3' });
    const many = [];
    for (let i = 0; i < 5; i += 1) many.push(await session(server, from('10.0.0.1')));
    expect(many.map(({ status }) => status)).toEqual([200, 200, 200, 429, 429]);
    expect(many[4]?.body).toMatchObject({ error: { code: 'TooManyRequests' } });
    const wait = Number(many[4]?.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
    expect((await session(server, from('10.0.0.2'))).status).toBe(200);
  });

  it('are told apart by the client’s address, not by what the client writes before it', async () => {
    const server = await start({ CHAT_VISITORS_PER_MINUTE: '1' });
    expect((await session(server, from('1.1.1.1, 10.0.0.1'))).status).toBe(200);
    expect((await session(server, from('2.2.2.2, 10.0.0.1'))).status).toBe(429);
  });

  it('leave no row behind where they are refused', async () => {
    const server = await start({ CHAT_VISITORS_PER_MINUTE: '1' });
    for (let i = 0; i < 5; i += 1) await session(server, from('10.0.0.1'));
    const people = await server.storage.db.selectFrom('persons').select('id').execute();
    expect(people).toHaveLength(1);
  });
});

describe('people who are signed in', () => {
  it('are limited each for themselves, however many sit behind one address', async () => {
    const server = await start({ CHAT_VISITORS_PER_MINUTE: '1', CHAT_PERSON_PER_MINUTE: '4' });
    const as = async (sub: string) =>
      session(server, from('10.0.0.1'), { token: await hostToken(server.clock.now(), { sub }) });
    for (const sub of ['a', 'b', 'c', 'd', 'e']) expect((await as(sub)).status).toBe(200);
    const noor = SessionAnswer.parse((await as('noor')).body);
    const said = [];
    for (let i = 0; i < 6; i += 1) said.push((await say(noor, from('10.0.0.1'))).status);
    expect(said).toEqual([200, 200, 200, 200, 429, 429]);
  });
});

describe('what is never refused for being too much', () => {
  it('is reading and asking beforehand: a client that polls would stop for ever', async () => {
    const server = await start({ CHAT_VISITORS_PER_MINUTE: '1', CHAT_PERSON_PER_MINUTE: '1' });
    const mine = SessionAnswer.parse((await session(server, from('10.0.0.1'))).body);
    expect((await say(mine, from('10.0.0.1'))).status).toBe(429);
    const path = `${mine.domain}/conversations/${mine.conversationId}/activities`;
    for (let i = 0; i < 50; i += 1) {
      const headers = { ...bearer(mine.token), ...from('10.0.0.1') };
      expect((await ask(path, { headers })).status).toBe(200);
      expect((await ask(path, { method: 'OPTIONS', headers: from('10.0.0.1') })).status).toBe(204);
    }
  });

  it('is a program on this machine itself', async () => {
    const server = await start({ CHAT_VISITORS_PER_MINUTE: '1', CHAT_PERSON_PER_MINUTE: '1' });
    for (let i = 0; i < 5; i += 1) expect((await session(server, {})).status).toBe(200);
  });
});

describe('sockets of one address', () => {
  async function open(url: string, headers: Readonly<Record<string, string>>) {
    const socket = new WebSocket(url, { headers });
    const status = new Promise<number>((resolve) => {
      socket.on('unexpected-response', (_request, response) => {
        resolve(response.statusCode ?? 0);
        response.resume();
      });
      socket.on('open', () => {
        resolve(101);
      });
      socket.on('error', () => undefined);
    });
    return { socket, status: await status };
  }

  async function streamOf(server: TestServer, address: string, body = {}) {
    const mine = SessionAnswer.parse((await session(server, from(address), body)).body);
    return (await startConversation(mine)).streamUrl;
  }

  it('are capped for visitors, and a place that is left is free again', async () => {
    const server = await start({ CHAT_SOCKETS_PER_ADDRESS: '3' });
    const opened = [];
    for (let i = 0; i < 5; i += 1) {
      opened.push(await open(await streamOf(server, '10.0.0.1'), from('10.0.0.1')));
    }
    expect(opened.map(({ status }) => status)).toEqual([101, 101, 101, 429, 429]);
    expect((await open(await streamOf(server, '10.0.0.2'), from('10.0.0.2'))).status).toBe(101);
    opened[0]?.socket.close();
    await once(opened[0]?.socket ?? new WebSocket(''), 'close');
    expect((await open(await streamOf(server, '10.0.0.1'), from('10.0.0.1'))).status).toBe(101);
  });

  it('are not counted for people who are signed in', async () => {
    const server = await start({ CHAT_SOCKETS_PER_ADDRESS: '1' });
    for (const sub of ['a', 'b', 'c']) {
      const token = await hostToken(server.clock.now(), { sub });
      const url = await streamOf(server, '10.0.0.1', { token });
      expect((await open(url, from('10.0.0.1'))).status).toBe(101);
    }
  });
});

describe('an address', () => {
  it.each([
    ['10.0.0.1', '10.0.0.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:DB8:0001:0002::', '2001:db8:1:2::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['unknown', 'unknown'],
  ])('%s counts as %s', (address, key) => {
    expect(addressKey(address)).toBe(key);
  });
});
