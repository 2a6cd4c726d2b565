/** The tokens of scripts: whoever runs the bot sees which there are, and ends one. */
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { WebSocket } from 'ws';
import { issueKey, issueToken, redeemKey } from '../../../src/people/agentSession.js';
import { DeskToken } from '../../../src/people/deskTokens.js';
import { localAgent } from '../../../src/people/localAgent.js';
import { hashOf } from '../../../src/people/secret.js';
import { readOperatorFile } from '../../../src/server/operator/operatorFile.js';
import { revokePath, tokenListPath } from '../../../src/server/operator/operatorRoutes.js';
import { ask, bearer, postJson } from '../../support/apiClient.js';
import { newDataDir } from '../../support/product.js';
import { databaseKinds } from '../../support/databases.js';
import { startServer, type TestServer } from '../../support/testServer.js';

const day = 86_400_000;

describe.each(databaseKinds)('tokens on %s', (database) => {
  let server: TestServer;
  let key: string;
  let data: Awaited<ReturnType<typeof newDataDir>>;

  beforeEach(async () => {
    const pace = { pingMs: 25_000, checkMs: 20, pollMs: 5_000, drainMs: 10_000 };
    data = await newDataDir();
    server = await startServer({ database, ports: { pace }, env: { DATA_DIR: data.dir } });
    key = (await readOperatorFile(data.dir))?.key ?? '';
  });
  afterEach(async () => {
    await server.close();
    await data.remove();
  });

  const command = async (path: string, body: object, by = bearer(key)) =>
    (await postJson(server.address + path, body, by)).body;

  async function list(): Promise<readonly DeskToken[]> {
    const { tokens } = (await command(tokenListPath, {})) as { tokens: unknown[] };
    return tokens.map((token) => DeskToken.parse(token));
  }

  const me = async (token: string) =>
    (await ask(`${server.address}/desk/api/me`, { headers: bearer(token) })).status;

  it('are listed with what they may and when they were used, never as they are', async () => {
    const { storage, chance, clock } = server;
    const mira = localAgent('Mira', ['agent', 'lead'], ['windows']);
    const token = await issueToken(storage, mira, 9 * day, chance);
    const madeAt = clock.now();
    const known = {
      ...{ id: hashOf(token).slice(0, 12), name: 'Mira', roles: ['agent', 'lead'] },
      ...{ teams: ['windows'], madeAt, endsAt: madeAt + 9 * day },
    };
    expect(await list()).toEqual([{ ...known, usedAt: null }]);
    clock.advance(day);
    await me(token);
    const usedAt = clock.now();
    clock.advance(59_000);
    await me(token);
    expect(await list()).toEqual([{ ...known, usedAt }]);
    clock.advance(1_000);
    await me(token);
    expect(await list()).toEqual([{ ...known, usedAt: usedAt + 60_000 }]);
    expect(JSON.stringify(await list())).not.toContain(token);
    clock.advance(9 * day);
    expect(await list()).toEqual([]);
  });

  it('open nothing any more once they are revoked, and close what they have opened', async () => {
    const { storage, chance } = server;
    const token = await issueToken(storage, localAgent('Mira'), day, chance);
    const other = await issueToken(storage, localAgent('Noor'), day, chance);
    const address = `${server.address.replace('http', 'ws')}/desk/api/live`;
    const socket = new WebSocket(address, { headers: bearer(token) });
    await once(socket, 'open');
    const closed = once(socket, 'close');
    const id = hashOf(token).slice(0, 12);
    expect(await command(revokePath, { id })).toEqual({ revoked: true });
    expect([await me(token), await me(other)]).toEqual([401, 200]);
    expect((await closed)[0]).toBe(1008);
    expect(await command(revokePath, { id })).toEqual({ revoked: false });
  });

  it('are not the cookies of agents, which this does not end', async () => {
    const { storage, chance } = server;
    const cookie = await redeemKey(
      storage,
      await issueKey(storage, localAgent('Mira'), chance),
      chance,
    );
    const id = hashOf(cookie ?? '').slice(0, 12);
    expect([await list(), await command(revokePath, { id })]).toEqual([[], { revoked: false }]);
  });

  it.each([tokenListPath, revokePath])('are nobody else’s: %s', async (path) => {
    const token = await issueToken(server.storage, localAgent('Mira'), day, server.chance);
    expect((await postJson(server.address + path, {}, bearer(token))).status).toBe(404);
    const far = { ...bearer(key), 'X-Forwarded-For': '1.2.3.4' };
    expect((await postJson(server.address + path, {}, far)).status).toBe(404);
  });

  it.each([{}, { id: '' }, { id: '%' }, { id: 12 }, { id: 'x'.repeat(64) }])(
    'are not ended by %j',
    async (body) => {
      expect((await postJson(server.address + revokePath, body, bearer(key))).status).toBe(400);
    },
  );
});
