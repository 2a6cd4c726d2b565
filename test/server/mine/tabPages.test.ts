/** Which pages Teams may show, and only where it is set up. */
import { afterEach, describe, expect, it } from '@jest/globals';
import { ask } from '../../support/apiClient.js';
import { tabEnv } from '../../support/teams/teamsSignIn.js';
import { startServer, type TestServer } from '../../support/testServer.js';

const hosts =
  "frame-ancestors 'self' https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft https://*.office.com";
const own = "frame-ancestors 'self'";

let server: TestServer;
afterEach(() => server.close());

async function ancestorsOf(path: string): Promise<string | number> {
  const { status, headers } = await ask(server.address + path);
  const policy = headers.get('content-security-policy') ?? '';
  return status === 200 ? (policy.split('; ').at(-1) ?? '') : status;
}

describe('a page', () => {
  it.each([
    ['/mine', hosts],
    ['/desk/tab', hosts],
    ['/desk', 401],
    ['/', own],
    ['/embed', own],
  ])('%s where Teams is set up', async (path, expected) => {
    server = await startServer({ env: tabEnv });
    expect(await ancestorsOf(path)).toBe(expected);
  });

  it.each([
    ['/mine', own],
    ['/desk/tab', 404],
  ])('%s where it is not', async (path, expected) => {
    server = await startServer();
    expect(await ancestorsOf(path)).toBe(expected);
  });

  it('sets no cookie in Teams', async () => {
    server = await startServer({ env: tabEnv });
    const pages = await Promise.all(
      ['/mine', '/desk/tab'].map((path) => ask(server.address + path)),
    );
    expect(pages.map(({ headers }) => headers.get('set-cookie'))).toEqual([null, null]);
  });
});
