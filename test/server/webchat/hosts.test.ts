import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ask, postJson } from '../../support/apiClient.js';
import { startServer, type TestServer } from '../../support/testServer.js';

let server: TestServer;

beforeAll(async () => {
  server = await startServer({
    env: { WIDGET_ORIGINS: 'https://intranet.example, http://wiki:8080', VISITORS: 'allow' },
  });
});

afterAll(() => server.close());

describe('pages that may show the chat', () => {
  it('are ours and those in the list, and no other may frame it', async () => {
    const { headers } = await ask(`${server.address}/embed`);
    expect(headers.get('content-security-policy')).toContain(
      "frame-ancestors 'self' https://intranet.example http://wiki:8080",
    );
    expect(headers.get('x-frame-options')).toBeNull();
  });

  it.each(['/', '/desk', '/healthz', '/webchat/session', '/v3/directline/conversations'])(
    'show nothing else of ours in a frame: %s',
    async (path) => {
      const { headers } = await ask(server.address + path);
      expect(headers.get('content-security-policy')).toMatch(/frame-ancestors '(none|self)'$/);
    },
  );

  it.each([
    ['https://intranet.example', 200],
    ['http://wiki:8080', 200],
    ['http://wiki', 403],
    ['http://intranet.example', 403],
    ['https://evil.example', 403],
    ['null', 403],
  ])('%s gets %i for a session', async (Origin, status) => {
    const answer = await postJson(`${server.address}/webchat/session`, {}, { Origin });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('set-cookie') === null).toBe(status !== 200);
    expect(answer.headers.get('access-control-allow-origin')).toBe(status === 200 ? Origin : null);
  });
});
