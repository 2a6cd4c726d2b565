/** The pages of leads hear of a burst, and no other page. */
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WebSocket } from 'ws';
import { issueToken } from '../../../src/people/agentSession.js';
import { localAgent } from '../../../src/people/localAgent.js';
import { bearer } from '../../support/apiClient.js';
import { databaseKinds } from '../../support/databases.js';
import { startServer, type TestServer } from '../../support/testServer.js';

const lead = localAgent('Lea', ['agent', 'lead']);
const agent = localAgent('Mira');

describe.each(databaseKinds)('a burst on %s', (database) => {
  let server: TestServer;
  /** What sees the burst may be another process. */
  let other: TestServer;

  beforeAll(async () => {
    server = await startServer({ database });
    other = database === 'sqlite' ? server : await startServer({ database, beside: server });
  });

  afterAll(async () => {
    if (other !== server) await other.close();
    await server.close();
  });

  async function page(who: typeof lead): Promise<WebSocket> {
    const headers = bearer(await issueToken(server.storage, who, 60_000, server.chance));
    const address = `${server.address.replace('http', 'ws')}/desk/api/live`;
    const socket = new WebSocket(address, { headers });
    await once(socket, 'open');
    return socket;
  }

  async function read(socket: WebSocket): Promise<unknown> {
    const [frame] = (await once(socket, 'message')) as [Buffer];
    return JSON.parse(frame.toString()) as unknown;
  }

  it('is told to leads, with what their page says of it', async () => {
    const leads = await page(lead);
    const agents = await page(agent);
    const frames = [read(leads), read(agents)];
    const burst = { id: 'b1', code: '0x80070643', people: 5, started_at: 1, last_at: 2 };
    await other.storage.write((trx) => trx.insertInto('bursts').values(burst).execute());
    other.storage.signal('burst', ['b1']);
    expect(await frames[0]).toEqual({ type: 'burst', burst: 'b1', code: '0x80070643', people: 5 });
    server.desk.changed('c1');
    expect(await frames[1]).toEqual({ type: 'changed', case: 'c1' });
    leads.terminate();
    agents.terminate();
  });
});
