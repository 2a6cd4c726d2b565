import { afterEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { WebSocket } from 'ws';
import { StartError } from '../../src/server/listening.js';
import { ask, bearer, newSession, postJson, startConversation } from '../support/apiClient.js';
import { startServer } from '../support/testServer.js';
import type { TestServer, TestServerParts } from '../support/testServer.js';

const servers: TestServer[] = [];

async function start(parts?: TestServerParts): Promise<TestServer> {
  const server = await startServer(parts);
  servers.push(server);
  return server;
}

afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

/** Bytes as they are, for what no proper client would send. */
async function raw(server: TestServer, request: string): Promise<string> {
  const socket = net.connect(Number(new URL(server.address).port), '127.0.0.1');
  socket.end(request);
  return text(socket);
}

describe('what nobody has planned for', () => {
  it.each([
    { method: 'GET', path: '/nowhere', status: 404, code: 'NotFound' },
    { method: 'DELETE', path: '/healthz', status: 405, code: 'MethodNotAllowed' },
    { method: 'GET', path: '/webchat/session', status: 405, code: 'MethodNotAllowed' },
    { method: 'PUT', path: '/desk/api/cases', status: 405, code: 'MethodNotAllowed' },
    { method: 'POST', path: '/api/messages', status: 404, code: 'NotFound' },
    { method: 'POST', path: '/operator/desk-link', status: 404, code: 'NotFound' },
  ])('$method $path is answered with $status', async ({ method, path, status, code }) => {
    const server = await start();
    const answer = await ask(server.address + path, { method });
    expect(answer.status).toBe(status);
    expect(answer.body).toEqual({ error: { code, message: expect.any(String) } });
    expect(answer.headers.get('server')).toBeNull();
  });

  it.each([
    { what: 'a Host that is none', request: 'GET / HTTP/1.1\r\nHost: [bad\r\n\r\n' },
    {
      what: 'an address that is none',
      request: 'GET http://[bad/ HTTP/1.1\r\nHost: localhost\r\n\r\n',
    },
    { what: 'no address at all', request: 'OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n' },
  ])('$what is answered, and the server lives on', async ({ request }) => {
    const server = await start();
    expect(await raw(server, request)).toMatch(/^HTTP\/1\.1 (204|400) /);
    expect((await ask(`${server.address}/healthz`)).status).toBe(200);
  });

  it('keeps what went wrong inside to itself, and to the log', async () => {
    const desk = { list: () => Promise.reject(new Error('SECRET: table cases is missing')) };
    const server = await start({ ports: { desk: desk as never } });
    const cookie = await ask(await server.deskLink('Mira'));
    const answer = await ask(`${server.address}/desk/api/cases`, {
      headers: { Cookie: cookie.headers.get('set-cookie')?.split(';')[0] ?? '' },
    });
    expect(answer.status).toBe(500);
    expect(answer.body).toEqual({ error: { code: 'ServiceError', message: expect.any(String) } });
    expect(JSON.stringify(answer.body)).not.toContain('SECRET');
    expect(server.logged()).toContain('SECRET: table cases is missing');
  });

  it('hands an activity to the bot where one is set up', async () => {
    const server = await start({
      ports: {
        botMessages: (activity, authorization) =>
          Promise.resolve({ status: 202, body: { activity, authorization } }),
      },
    });
    const url = `${server.address}/api/messages`;
    expect(await postJson(url, { type: 'message' }, bearer('x'))).toMatchObject({
      status: 202,
      body: { activity: { type: 'message' }, authorization: 'Bearer x' },
    });
    expect((await postJson(url, {})).status).toBe(400);
  });
});

describe('operations', () => {
  it('is healthy at once, and ready when what it needs is there', async () => {
    let loaded = false;
    const server = await start({ ports: { ready: () => loaded } });
    expect((await ask(`${server.address}/healthz`)).status).toBe(200);
    expect((await ask(`${server.address}/readyz`)).status).toBe(503);
    loaded = true;
    expect((await ask(`${server.address}/readyz`)).status).toBe(200);
  });

  it('counts requests and sockets', async () => {
    const server = await start();
    await ask(`${server.address}/nowhere?key=secret`);
    const { body } = await ask(`${server.address}/metrics`);
    expect(body).toContain('requests_total{method="GET",route="none",status="404"} 1');
    expect(body).toContain('stepladder_sockets{kind="directline"} 0');
  });

  it('logs the route of a request, never what stands behind the question mark', async () => {
    const server = await start();
    await ask(`${server.address}/v3/directline/conversations/c9?watermark=w&t=secret`);
    expect(server.logged()).toContain(
      '"method":"GET","route":"/v3/directline/conversations/:id","status":401,"ms":0',
    );
    expect(server.logged()).not.toContain('secret');
  });
});

describe('starting', () => {
  it('says in one line that the port is taken', async () => {
    const server = await start();
    const { port } = new URL(server.address);
    const second = startServer({ env: { PORT: port } });
    await expect(second).rejects.toThrow(StartError);
    await expect(second).rejects.toThrow(
      `Port ${port} is taken. Stop the other program or set PORT to another number.`,
    );
  });

  it('says in one line that the address is not of this computer', async () => {
    await expect(startServer({ env: { HOST: '192.0.2.1' } })).rejects.toThrow(
      '192.0.2.1 is no address of this computer.',
    );
  });
});

describe('closing', () => {
  it('lets a running request finish, takes no more, and tells sockets to come back', async () => {
    let finish: () => void = () => undefined;
    let begun: () => void = () => undefined;
    const running = new Promise<void>((resolve) => (begun = resolve));
    const server = await startServer({
      ports: {
        botMessages: async () => {
          begun();
          await new Promise<void>((resolve) => (finish = resolve));
          return { status: 200, body: 'done' };
        },
      },
    });
    const { streamUrl } = await startConversation(await newSession(server.address));
    const socket = new WebSocket(streamUrl);
    await once(socket, 'message');
    const request = postJson(`${server.address}/api/messages`, { type: 'message' });
    await running;
    const goodbye = once(socket, 'close');
    const closed = server.close();
    const [code] = (await goodbye) as [number];
    expect(code).toBe(1012);
    await expect(ask(`${server.address}/healthz`)).rejects.toThrow();
    finish();
    expect(await request).toMatchObject({ status: 200, body: 'done' });
    await closed;
    expect(existsSync(path.join(server.dataDir, 'operator.json'))).toBe(false);
  });

  it('does not wait for ever for a request that hangs', async () => {
    let begun: () => void = () => undefined;
    const running = new Promise<void>((resolve) => (begun = resolve));
    const server = await startServer({
      ports: {
        pace: { pingMs: 1000, checkMs: 1000, pollMs: 1000, drainMs: 50 },
        botMessages: () => {
          begun();
          return new Promise(() => undefined);
        },
      },
    });
    const request = postJson(`${server.address}/api/messages`, { type: 'message' });
    const refused = expect(request).rejects.toThrow();
    await running;
    await server.close();
    await refused;
  });
});
