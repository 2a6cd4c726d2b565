/** What agents look up: articles by code or words, and the answers that the desk has in store. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openDesk } from '../../../src/desk/settings/deskSettings.js';
import { loadLibrary } from '../../../src/knowledge/library/loadLibrary.js';
import { issueToken } from '../../../src/people/agentSession.js';
import { localAgent } from '../../../src/people/localAgent.js';
import { ask, bearer } from '../../support/apiClient.js';
import { startServer, type TestServer } from '../../support/testServer.js';

const answers = [{ id: 'on-my-way', title: 'On my way', text: 'I come to your desk.' }];

let server: TestServer;
let mira: Readonly<Record<string, string>>;

beforeAll(async () => {
  const articles = await loadLibrary(['knowledge']);
  server = await startServer({ ports: { articles, deskSettings: { ...openDesk, answers } } });
  const token = await issueToken(server.storage, localAgent('Mira'), 3_600_000, server.chance);
  mira = bearer(token);
});

afterAll(() => server.close());

const look = (path: string) => ask(`${server.address}/desk/api/${path}`, { headers: mira });

it.each(['0x80070002', '80070002', '0x8007000', 'windows update cannot find a file'])(
  'finds the article and its methods for "%s"',
  async (words) => {
    const { status, body } = await look(`library?q=${encodeURIComponent(words)}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      articles: expect.arrayContaining([
        expect.objectContaining({
          id: 'windows-update-0x80070002',
          codes: expect.arrayContaining(['0x80070002']),
          methods: expect.arrayContaining([
            expect.objectContaining({ id: 'check-date-time', administrator: false }),
          ]),
        }),
      ]),
    });
  },
);

it('finds nothing for what no article knows', async () => {
  expect((await look('library?q=zzqxv')).body).toEqual({ articles: [] });
});

it.each(['library', 'library?q=', `library?q=${'x'.repeat(401)}`])(
  'refuses %.20s',
  async (path) => {
    expect((await look(path)).status).toBe(400);
  },
);

it('gives the answers in store', async () => {
  expect((await look('answers')).body).toEqual({ answers });
});
