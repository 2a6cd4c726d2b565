/**
 * Who types is shown to the other side, to nobody else, and is kept nowhere. On PostgreSQL the chat
 * is with one process and the desk with another.
 */
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WebSocket } from 'ws';
import { heldChat } from '../../../src/desk/heldChat.js';
import { openDesk } from '../../../src/desk/settings/deskSettings.js';
import { issueToken } from '../../../src/people/agentSession.js';
import { localAgent } from '../../../src/people/localAgent.js';
import { bearer, newSession, postJson, startConversation } from '../../support/apiClient.js';
import { databaseKinds } from '../../support/databases.js';
import { fakeDesk } from '../../support/fakeDesk.js';
import { startServer, type Opened, type TestServer } from '../../support/testServer.js';

const mira = localAgent('Mira');
const noor = localAgent('Noor');

describe.each(databaseKinds)('typing on %s', (database) => {
  let server: TestServer;
  /** The chat and the desk's page may be with different processes. */
  let other: TestServer;
  const references: string[] = [];

  beforeAll(async () => {
    const ports = ({ storage }: Opened) => ({
      desk: {
        ...fakeDesk().desk,
        heldChat: (caseId: string, agent: typeof mira) =>
          heldChat(storage, openDesk, agent, caseId),
      },
      typeInChannel: (reference: string) => {
        references.push(reference);
        return Promise.resolve();
      },
    });
    server = await startServer({ database, ports });
    other = database === 'sqlite' ? server : await startServer({ database, ports, beside: server });
  });

  afterAll(async () => {
    if (other !== server) await other.close();
    await server.close();
  });

  async function aCase(status = 'withAgent') {
    const session = await newSession(server.address);
    const chat = new WebSocket((await startConversation(session)).streamUrl);
    await once(chat, 'message');
    const caseId = `case-${session.conversationId}`;
    await server.storage.write((trx) =>
      trx
        .insertInto('cases')
        .values({
          ...{ id: caseId, conversation_id: session.conversationId, person_id: 'p', seq: 1 },
          ...{ status, article_id: null, title: 'A case', codes: '[]', platform: null },
          ...{ opened_at: 0, updated_at: 0, waiting_since: null, handed_over: 1, team: null },
          ...{ agent_id: mira.id, agent_name: mira.name, handled_from: 0, handled_until: null },
        })
        .execute(),
    );
    return { caseId, session, chat };
  }

  type Session = Awaited<ReturnType<typeof newSession>>;

  async function token(agent: typeof mira) {
    return bearer(await issueToken(server.storage, agent, 60_000, server.chance));
  }

  async function live(agent: typeof mira): Promise<WebSocket> {
    const address = `${other.address.replace('http', 'ws')}/desk/api/live`;
    const socket = new WebSocket(address, { headers: await token(agent) });
    await once(socket, 'open');
    return socket;
  }

  async function read(socket: WebSocket): Promise<unknown> {
    const [frame] = (await once(socket, 'message')) as [Buffer];
    return JSON.parse(frame.toString()) as unknown;
  }

  const posts = async (caseId: string, agent: typeof mira) =>
    postJson(`${other.address}/desk/api/cases/${caseId}/typing`, {}, await token(agent));

  const types = ({ domain, conversationId, token: own }: Session) =>
    postJson(
      `${domain}/conversations/${conversationId}/activities`,
      { type: 'typing' },
      bearer(own),
    );

  it('of the holder is seen in the chat, in their name', async () => {
    const { caseId, session, chat } = await aCase();
    const shown = read(chat);
    expect((await posts(caseId, mira)).status).toBe(200);
    expect(await shown).toMatchObject({
      activities: [
        {
          type: 'typing',
          conversation: { id: session.conversationId },
          from: { id: `agent:${mira.id}`, name: 'Mira', role: 'bot' },
        },
      ],
    });
    const { activities } = await server.directLine.since(session.conversationId, null);
    expect(activities).toHaveLength(1);
    chat.terminate();
  });

  it('is no one’s to show who does not hold the case', async () => {
    const { caseId, chat } = await aCase();
    expect(await posts(caseId, noor)).toMatchObject({ status: 409, body: { heldBy: 'Mira' } });
    const waiting = await aCase('waiting');
    expect((await posts(waiting.caseId, mira)).status).toBe(409);
    expect((await posts('unknown', mira)).status).toBe(404);
    chat.terminate();
    waiting.chat.terminate();
  });

  it('goes to the channel where the chat is there', async () => {
    const { caseId, session, chat } = await aCase();
    await server.storage.write((trx) =>
      trx
        .updateTable('conversations')
        .set({ reference: '{"in":"teams"}' })
        .where('id', '=', session.conversationId)
        .execute(),
    );
    await posts(caseId, mira);
    expect(references).toEqual(['{"in":"teams"}']);
    chat.terminate();
  });

  it('of the person reaches the holder, and neither a colleague nor anybody while the bot helps', async () => {
    const held = await aCase();
    const withBot = await aCase('waiting');
    const miras = await live(mira);
    const noors = await live(noor);
    const toMira = read(miras);
    const toNoor = read(noors);
    await types(withBot.session);
    await types(held.session);
    expect(await toMira).toEqual({ type: 'typing', case: held.caseId, by: 'person' });
    other.desk.changed('c1');
    expect(await toNoor).toEqual({ type: 'changed', case: 'c1' });
    for (const socket of [miras, noors, held.chat, withBot.chat]) socket.terminate();
  });
});
