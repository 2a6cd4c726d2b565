/** Ten thousand connections from one visitor's address, at the caps that are set when nothing is. */
import { once } from 'node:events';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { WebSocket } from 'ws';
import { bearer, postJson, SessionAnswer, StartAnswer } from '../support/apiClient.js';
import { newDataDir, startProduct, type Product } from '../support/product.js';

jest.setTimeout(180_000);

const attempts = 10_000;
const cap = 2_500;
/** A conversation has four sockets. */
const chats = cap / 4;
const mostGrowthMb = 150;

let data: Awaited<ReturnType<typeof newDataDir>>;
let product: Product;

beforeAll(async () => {
  data = await newDataDir();
  const env = { DATA_DIR: data.dir, PORT: '0', TRUSTED_PROXIES: '127.0.0.1', VISITORS: 'allow' };
  product = await startProduct(env);
});
afterAll(async () => {
  await product.stop();
  await data.remove();
});

const from = (address: string) => ({ 'X-Forwarded-For': address });

async function streamOf(address: string): Promise<string> {
  const headers = from(address);
  const answer = await postJson(`${product.address}/webchat/session`, {}, headers);
  const { domain, token } = SessionAnswer.parse(answer.body);
  const started = await postJson(`${domain}/conversations`, {}, { ...headers, ...bearer(token) });
  return StartAnswer.parse(started.body).streamUrl;
}

type Tried = { readonly status: number; readonly retryAfter: string | undefined };

const held: WebSocket[] = [];

function tryOne(url: string, address: string): Promise<Tried> {
  const socket = new WebSocket(url, { headers: from(address), perMessageDeflate: false });
  return new Promise((resolve, reject) => {
    socket.once('open', () => {
      held.push(socket);
      resolve({ status: 101, retryAfter: undefined });
    });
    socket.once('unexpected-response', (_request, response) => {
      response.resume();
      const { statusCode: status = 0, headers } = response;
      resolve({ status, retryAfter: headers['retry-after'] });
    });
    socket.on('error', reject);
  });
}

/** So many at a time. */
async function inGroups<T, R>(all: readonly T[], size: number, each: (one: T) => Promise<R>) {
  const results: R[] = [];
  for (let at = 0; at < all.length; at += size) {
    results.push(...(await Promise.all(all.slice(at, at + size).map(each))));
  }
  return results;
}

const upTo = (count: number) => Array.from({ length: count }, (_, i) => i);

it('has its share and no more; memory stays bounded, and others are served meanwhile', async () => {
  const attacker = '203.0.113.9';
  // Asked for from many places: one alone may not open so many chats.
  const urls = await inGroups(upTo(chats + 1), 25, (i) => streamOf(`198.51.100.${i % 20}`));
  const spare = urls.at(-1) ?? '';
  const before = await product.memoryMb();

  const first = await inGroups(upTo(cap), 100, (i) =>
    tryOne(urls[Math.floor(i / 4)] ?? '', attacker),
  );
  expect(first.filter(({ status }) => status === 101)).toHaveLength(cap);

  const storm = { isOver: false };
  const others: number[] = [];
  const served = (async () => {
    while (!storm.isOver) {
      const begun = performance.now();
      const socket = new WebSocket(await streamOf('192.0.2.1'), { headers: from('192.0.2.1') });
      await once(socket, 'message');
      others.push(performance.now() - begun);
      socket.terminate();
    }
  })();
  const begun = performance.now();
  const rest = await inGroups(upTo(attempts - cap), 100, () => tryOne(spare, attacker));
  const tookMs = performance.now() - begun;
  storm.isOver = true;
  await served;

  expect(new Set(rest.map(({ status }) => status))).toEqual(new Set([429]));
  expect(new Set(rest.map(({ retryAfter }) => retryAfter))).toEqual(new Set(['30']));
  const grown = (await product.memoryMb()) - before;
  expect(grown).toBeLessThan(mostGrowthMb);
  expect(others.length).toBeGreaterThan(0);
  process.stdout.write(
    `${attempts} attempts: ${rest.length} refused in ${Math.round(tookMs)} ms, ${Math.round(grown)} MB more; ` +
      `${others.length} others had a chat meanwhile, the slowest after ${Math.round(Math.max(...others))} ms\n`,
  );

  // Places that are left are free again.
  const left = held.slice(0, 10);
  for (const socket of left) socket.close();
  await Promise.all(left.map((socket) => once(socket, 'close')));
  expect((await tryOne(spare, attacker)).status).toBe(101);
  for (const socket of held) socket.terminate();
});
