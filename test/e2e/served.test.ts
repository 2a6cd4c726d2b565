/** What the build has made of the pages' files, as the running product serves it. */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { get, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { newDataDir, startProduct, type Product } from '../support/product.js';

jest.setTimeout(60_000);

let product: Product;
let data: Awaited<ReturnType<typeof newDataDir>>;
beforeAll(async () => {
  data = await newDataDir();
  product = await startProduct({ DATA_DIR: data.dir, PORT: '0' });
});
afterAll(async () => {
  await product.stop();
  await data.remove();
});

async function ask(path: string, accepted: string) {
  const headers = { 'accept-encoding': accepted };
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    get(product.address + path, { headers }, resolve).on('error', reject);
  });
  return { status: answer.statusCode, headers: answer.headers, bytes: await buffer(answer) };
}

async function assetsOf(path: string): Promise<readonly string[]> {
  const page = (await ask(path, 'identity')).bytes.toString();
  return [...page.matchAll(/(?:src|href)="\/?(assets\/[^"]+)"/g)].map(
    ([, asset]) => `/${asset ?? ''}`,
  );
}

it.each([
  ['br', brotliDecompressSync],
  ['gzip', gunzipSync],
])('the loader is under 10 KB as %s', async (encoding, unpack) => {
  const { headers, bytes } = await ask('/widget.js', encoding);
  expect(headers['content-encoding']).toBe(encoding);
  expect(unpack(bytes).toString()).toContain('stepladder');
  expect(bytes.length).toBeLessThan(10 * 1024);
  expect(headers['cache-control']).toBe('no-cache');
  expect(headers['access-control-allow-origin']).toBe('*');
});

describe.each(['/', '/embed'])('what %s loads', (path) => {
  it('is compressed, and kept for ever under a name that carries its contents', async () => {
    const assets = await assetsOf(path);
    expect(assets.length).toBeGreaterThanOrEqual(2);
    for (const asset of assets) {
      const { status, headers } = await ask(asset, 'gzip, br');
      expect([asset, status]).toEqual([asset, 200]);
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
      expect([undefined, 'br']).toContain(headers['content-encoding']);
      expect(asset).toMatch(/\.[0-9a-f]{16}\.(js|css)$/);
    }
  });
});

it('Web Chat is a fifth of its size', async () => {
  const asset = (await assetsOf('/embed')).find((name) => name.includes('webchat')) ?? '';
  const [packed, plain] = [await ask(asset, 'br'), await ask(asset, 'identity')];
  expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 5);
});
