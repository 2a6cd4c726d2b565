import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ask } from '../../support/apiClient.js';
import { startServer } from '../../support/testServer.js';
import type { TestServer } from '../../support/testServer.js';

let server: TestServer;

beforeAll(async () => {
  server = await startServer({
    env: { KEEP_DAYS: '30', WIDGET_ORIGINS: 'https://intranet.example' },
  });
});

afterAll(() => server.close());

describe('GET', () => {
  it.each([
    { path: '/', status: 200, type: 'text/html; charset=utf-8', text: '<title>Help' },
    { path: '/embed', status: 200, type: 'text/html; charset=utf-8', text: 'Kept 30 days.' },
    {
      path: '/embed?host=https://x.example',
      status: 200,
      type: 'text/html; charset=utf-8',
      text: 'Chat',
    },
    { path: '/widget.js', status: 200, type: 'text/javascript; charset=utf-8', text: 'loader' },
    { path: '/assets/embed.js', status: 200, type: 'text/javascript; charset=utf-8', text: 'chat' },
    { path: '/desk', status: 401, type: 'text/html; charset=utf-8', text: 'Sign in' },
  ])('$path: $status', async ({ path, status, type, text }) => {
    const answer = await ask(server.address + path);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe(type);
    expect(answer.body).toContain(text);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each([
    '/assets/missing.js',
    '/assets/..%2fhelp.html',
    '/assets/%2e%2e%2fhelp.html',
    '/assets/..%5chelp.html',
    '/assets/.hidden.js',
    '/assets/embed.js%00.txt',
    '/assets/',
    '/assets/a/b.js',
    '/help.html',
    '/nowhere',
    '/%',
    '/%ff',
    '//evil.example/x',
  ])('%s: a plain 404', async (path) => {
    const answer = await ask(server.address + path);
    expect(answer.status).toBe(404);
    expect(answer.body).toEqual({
      error: { code: 'NotFound', message: 'There is nothing at this address.' },
    });
  });
});

it('sends a page again only when it has changed', async () => {
  const url = `${server.address}/assets/embed.js`;
  const etag = (await ask(url)).headers.get('etag') ?? '';
  expect(etag).toMatch(/^"[\w-]{27}"$/);
  expect(await ask(url, { headers: { 'If-None-Match': etag } })).toMatchObject({
    status: 304,
    body: '',
  });
  expect((await ask(url, { headers: { 'If-None-Match': `W/${etag}` } })).status).toBe(304);
  expect((await ask(url, { headers: { 'If-None-Match': '"other"' } })).status).toBe(200);
});

it('answers HEAD without a body', async () => {
  const answer = await ask(server.address, { method: 'HEAD' });
  expect(answer).toMatchObject({ status: 200, body: '' });
});

describe('what a page may do', () => {
  const policyOf = async (path: string) =>
    ((await ask(server.address + path)).headers.get('content-security-policy') ?? '').split('; ');
  const common = (host: string) => [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    `connect-src 'self' blob: ws://${host}`,
  ];
  const last = ["base-uri 'none'", "form-action 'self'"];

  it.each([
    { path: '/', frames: ["frame-src 'self'"], ancestors: "frame-ancestors 'self'" },
    { path: '/embed', frames: [], ancestors: "frame-ancestors 'self' https://intranet.example" },
    { path: '/desk', frames: [], ancestors: "frame-ancestors 'self'" },
  ])('$path', async ({ path, frames, ancestors }) => {
    const { host } = new URL(server.address);
    expect(await policyOf(path)).toEqual([...common(host), ...frames, ...last, ancestors]);
  });

  it('is nothing for what is no page', async () => {
    expect(await policyOf('/healthz')).toEqual(["default-src 'none'", "frame-ancestors 'none'"]);
  });
});
