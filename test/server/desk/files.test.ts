import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { issueToken } from '../../../src/people/agentSession.js';
import { localAgent } from '../../../src/people/localAgent.js';
import { ask, bearer } from '../../support/apiClient.js';
import { png } from '../../support/pictures.js';
import { startServer, type TestServer } from '../../support/testServer.js';

let server: TestServer;
let mira: Readonly<Record<string, string>>;

beforeAll(async () => {
  server = await startServer();
  const token = await issueToken(server.storage, localAgent('Mira'), 3_600_000, server.chance);
  mira = bearer(token);
});

afterAll(() => server.close());

const files = (path: string) => `${server.address}/desk/api/cases/${path}`;

describe('a picture of a case', () => {
  it('is given to an agent to look at or to save, never to run', async () => {
    const answer = await fetch(files('c1/files/f1'), { headers: mira });
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': `attachment; filename="picture.png"; filename*=UTF-8''Fehler%20%C3%9C.png`,
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    expect(Buffer.from(await answer.arrayBuffer()).equals(png)).toBe(true);
  });

  it('is nobody else’s to see', async () => {
    expect((await ask(files('c1/files/f1'))).status).toBe(401);
  });

  it.each(['c1/files/f2', 'c9/files/f1'])('is not found as %s', async (path) => {
    expect((await ask(files(path), { headers: mira })).status).toBe(404);
  });
});
