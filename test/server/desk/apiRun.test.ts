/**
 * A run through the desk's API on the whole product, from the first message to the end of the case:
 * every answer is held against the OpenAPI document; and a case that was never handed over is nobody's.
 */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApp, type App } from '../../../src/app.js';
import { readConfig } from '../../../src/config.js';
import { createLog } from '../../../src/log.js';
import { Writable } from 'node:stream';
import { tokenPath } from '../../../src/server/operator/operatorRoutes.js';
import { Secret } from '../../../src/server/operator/answers.js';
import { askRunningBot } from '../../../src/server/operator/runningBot.js';
import { ask, bearer, cookieFrom, newSession, startConversation } from '../../support/apiClient.js';
import { Document, contractOf, type Contract } from '../../support/contract.js';
import { newDataDir } from '../../support/product.js';
import { everyOperation } from './everyOperation.js';

type Json = Readonly<Record<string, unknown>>;
type Headers = Readonly<Record<string, string>>;

let app: App;
let data: Awaited<ReturnType<typeof newDataDir>>;
let contract: Contract;
let agent: Headers;
let mira: Headers;
/** A lead who is an author, too; with a token. */
let lea: Headers;
const seen = new Set<string>();

beforeAll(async () => {
  data = await newDataDir();
  const silent = createLog(
    new Writable({
      write: (_chunk, _encoding, done) => {
        done();
      },
    }),
  );
  const config = readConfig({ PORT: '0', DATA_DIR: data.dir });
  app = await startApp(config, process.cwd(), silent);
  agent = { Cookie: cookieFrom(await ask(await app.deskLink('Noor'))) };
  mira = { Cookie: cookieFrom(await ask(await app.deskLink('Mira'))) };
  const wanted = { name: 'Lea', role: ['lead', 'author'] };
  const made = await askRunningBot(data.dir, tokenPath, wanted, Secret);
  lea = bearer(made.kind === 'answered' ? made.value.secret : '');
  const answer = await ask(`${app.address}/desk/api/openapi.json`, { headers: agent });
  contract = contractOf(Document.parse(answer.body));
});

afterAll(async () => {
  await app.stop();
  await data.remove();
});

/** Asks, and holds the answer against the document. */
async function call(method: 'get' | 'post', path: string, body?: unknown, who: Headers = agent) {
  const [plain = ''] = `/desk/api${path}`.split('?');
  const headers = { 'Content-Type': 'application/json', Origin: app.address, ...who };
  const sent = typeof body === 'string' ? body : JSON.stringify(body ?? {});
  const answer = await ask(`${app.address}/desk/api${path}`, {
    method,
    headers,
    ...(method === 'get' ? {} : { body: sent }),
  });
  expect(contract.faults(method, plain, answer)).toEqual([]);
  seen.add(`${answer.status}`);
  return answer;
}

/** Somebody in the chat: says something, and hears what comes. */
async function aChat() {
  const session = await newSession(app.address);
  const { conversationId } = await startConversation(session);
  const at = `${session.domain}/conversations/${conversationId}/activities`;
  const headers = { ...bearer(session.token), 'Content-Type': 'application/json' };
  const heard = async () => JSON.stringify((await ask(at, { headers })).body);
  const post = (activity: Json) =>
    ask(at, { method: 'POST', headers, body: JSON.stringify(activity) });
  /** Waits for the bot; how long is the test's own time limit. */
  const hears = async (text: string): Promise<string> => {
    const all = await heard();
    return all.includes(text) ? all : hears(text);
  };
  const presses = async (verb: string, all: string) => {
    const found = [...all.matchAll(new RegExp(`"data":(\\{"do":"${verb}"[^}]*\\})`, 'g'))].at(-1);
    await post({ type: 'message', value: JSON.parse(found?.[1] ?? '{}') as unknown });
  };
  return { post, hears, presses };
}

async function untilHelped() {
  const chat = await aChat();
  await chat.post({ type: 'message', text: '0x80070002 on windows 10' });
  const heard = await chat.hears('Check the clock');
  const caseId = /"case":"([\w-]+)"/.exec(heard)?.[1] ?? '';
  expect(caseId).not.toBe('');
  return { ...chat, heard, caseId };
}

async function handedOver() {
  const chat = await untilHelped();
  await chat.post({ type: 'message', text: 'I want to talk to a person' });
  await chat.presses('handOver', await chat.hears('"do":"handOver"'));
  await chat.hears('Passed on.');
  return chat;
}

it('answers as the document says, from the queue to the end of a case', async () => {
  const chat = await handedOver();
  const at = `/cases/${chat.caseId}`;
  const list = await call('get', '/cases?status=waiting');
  expect(JSON.stringify(list.body)).toContain(chat.caseId);
  expect((await call('get', '/me')).status).toBe(200);
  expect((await call('get', at)).status).toBe(200);
  expect((await call('post', `${at}/messages`, { text: 'Too early' })).status).toBe(409);
  const steps: readonly [string, Json][] = [
    ['accept', {}],
    ['accept', {}],
    ['messages', { text: 'I am on it.' }],
    ['attempts', { method: 'check-date-time', outcome: 'notFixed' }],
    ['offer', { method: 'reset-windows-update' }],
    ['notes', { text: 'Calls back' }],
    ['suggestions', { method: 'check-date-time', text: 'Name the tab.' }],
    ['queue', {}],
    ['accept', {}],
  ];
  for (const [name, body] of steps) {
    expect([name, (await call('post', `${at}/${name}`, body)).status]).toEqual([name, 200]);
  }
  const lost = await call('post', `${at}/accept`, {}, mira);
  expect(lost).toMatchObject({ status: 409, body: { heldBy: 'Noor' } });
  const dossier = await call('get', at);
  expect(dossier.body).toMatchObject({ attempts: [{ method: 'check-date-time' }] });
  expect((await call('post', `${at}/solve`)).status).toBe(200);
  expect((await call('get', '/cases?status=solved&limit=1')).status).toBe(200);
});

it('answers as the document says when a case goes back to the bot', async () => {
  const { caseId, hears } = await handedOver();
  expect((await call('post', `/cases/${caseId}/accept`)).status).toBe(200);
  expect((await call('post', `/cases/${caseId}/return`)).status).toBe(200);
  await hears('agent:');
});

it('answers as the document says to leads, to authors, and to who looks something up', async () => {
  const { caseId } = await handedOver();
  await call('get', `/cases/${caseId}`);
  const wrong = { method: 'check-date-time', text: 'Name the tab.' };
  expect((await call('post', `/cases/${caseId}/suggestions`, wrong)).status).toBe(200);
  const looks = await call('get', `/cases/${caseId}/looks`, undefined, lea);
  expect(looks.body).toMatchObject({ looks: [{ by: { name: 'Noor' }, what: 'case' }] });
  const paths = [
    '/articles',
    '/articles/windows-update-0x80070002',
    '/library?q=update',
    '/answers',
  ];
  for (const path of paths) {
    expect([path, (await call('get', path, undefined, lea)).status]).toEqual([path, 200]);
  }
  const { body } = await call('get', '/suggestions', undefined, lea);
  const { suggestions } = body as { readonly suggestions: readonly { readonly id: string }[] };
  const done = `/suggestions/${suggestions[0]?.id ?? ''}/done`;
  expect((await call('post', done, {}, lea)).status).toBe(200);
});

it('fails as the document says', async () => {
  const { caseId } = await handedOver();
  const at = `/cases/${caseId}`;
  expect((await call('post', `${at}/messages`, '{')).status).toBe(400);
  expect((await call('post', `${at}/messages`, { text: '' })).status).toBe(400);
  expect((await call('get', '/cases?status=lost')).status).toBe(400);
  expect((await call('get', at, undefined, { Cookie: '' })).status).toBe(401);
  expect(
    (await call('post', `${at}/accept`, {}, { ...agent, Origin: 'https://evil.example' })).status,
  ).toBe(403);
  expect((await call('get', '/articles')).status).toBe(403);
  expect((await call('get', `${at}/looks`)).status).toBe(403);
  expect((await call('get', '/cases/unknown')).status).toBe(404);
  expect((await call('post', `${at}/solve`)).status).toBe(409);
  const large = { text: 'x'.repeat(70_000) };
  expect((await call('post', `${at}/messages`, large)).status).toBe(413);
  expect([...seen].toSorted()).toEqual(['200', '400', '401', '403', '404', '409', '413']);
});

const ofCases = Object.entries(everyOperation).filter(([name, line]) => {
  return name.includes('/cases/{id}') && line.for === 'agent';
});

it.each(ofCases)(
  '%s: nobody reads or touches a case that was never handed over',
  async (name, line) => {
    const { caseId } = await untilHelped();
    const [method = ''] = name.split(' ');
    const path = line.at.replace('/c1', `/${caseId}`);
    const answer = await call(method === 'get' ? 'get' : 'post', path, line.body);
    expect(answer.status).toBe(404);
    expect(JSON.stringify((await call('get', '/cases?status=withBot,waiting')).body)).not.toContain(
      caseId,
    );
  },
);
