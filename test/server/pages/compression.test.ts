/** Compressed files and how long they are kept, by real requests. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { get, type IncomingMessage } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { startServer, type TestServer } from '../../support/testServer.js';

const script = `void '${'chat '.repeat(500)}';`;
const named = 'assets/embed.0123456789abcdef.js';

let server: TestServer;
let webDir: string;

beforeAll(async () => {
  webDir = await mkdtemp(path.join(os.tmpdir(), 'stepladder-web-'));
  await mkdir(path.join(webDir, 'assets'));
  const page = '<!doctype html><p>Kept {{keepDays}} days.</p>';
  await writeFile(path.join(webDir, 'embed.html'), page);
  await writeFile(path.join(webDir, 'embed.html.br'), brotliCompressSync(page));
  for (const name of [named, 'assets/old.js', 'widget.js']) {
    await writeFile(path.join(webDir, name), script);
    await writeFile(path.join(webDir, `${name}.br`), brotliCompressSync(script));
    await writeFile(path.join(webDir, `${name}.gz`), gzipSync(script));
  }
  for (const suffix of ['.br', '.gz']) {
    await utimes(path.join(webDir, `assets/old.js${suffix}`), 1, 1);
  }
  server = await startServer({ ports: { webDir } });
});

afterAll(async () => {
  await server.close();
  await rm(webDir, { recursive: true, force: true });
});

/** `fetch` would unpack it. */
async function ask(address: string, headers: Readonly<Record<string, string>>) {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    get(`${server.address}/${address}`, { headers }, resolve).on('error', reject);
  });
  return { status: answer.statusCode, headers: answer.headers, bytes: await buffer(answer) };
}

describe('a built file', () => {
  it.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip, deflate', 'gzip', gunzipSync],
    ['identity', undefined, (bytes: Buffer) => bytes],
  ])('is sent to who accepts "%s" as %s', async (accepted, encoding, unpack) => {
    const answer = await ask(named, { 'accept-encoding': accepted });
    expect(answer.headers['content-encoding']).toBe(encoding);
    expect(answer.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(answer.headers.vary).toBe('Accept-Encoding');
    expect(unpack(answer.bytes).toString()).toBe(script);
  });

  it('has a tag of its own for each form', async () => {
    const tags = new Set<string>();
    for (const accepted of ['br', 'gzip', 'identity']) {
      const { headers } = await ask('widget.js', { 'accept-encoding': accepted });
      const again = await ask('widget.js', {
        'accept-encoding': accepted,
        'if-none-match': headers.etag ?? '',
      });
      expect(again).toMatchObject({ status: 304, bytes: Buffer.alloc(0) });
      expect(again.headers.vary).toBe('Accept-Encoding');
      tags.add(headers.etag ?? '');
    }
    expect(tags.size).toBe(3);
  });

  it('is not sent in the form of an older build', async () => {
    const answer = await ask('assets/old.js', { 'accept-encoding': 'br, gzip' });
    expect(answer.headers['content-encoding']).toBeUndefined();
    expect(answer.bytes.toString()).toBe(script);
  });

  it.each([
    [named, 'public, max-age=31536000, immutable'],
    ['assets/old.js', 'no-cache'],
    ['widget.js', 'no-cache'],
    ['embed', 'no-cache'],
  ])('%s is kept: %s', async (address, caching) => {
    expect((await ask(address, {})).headers['cache-control']).toBe(caching);
  });

  it('that is filled in for each reader is never one that was packed before', async () => {
    const answer = await ask('embed', { 'accept-encoding': 'br' });
    expect(answer.headers['content-encoding']).toBeUndefined();
    expect(answer.bytes.toString()).toContain('Kept 90 days.');
  });

  it('does not answer at the address of its packed form', async () => {
    expect((await ask(`${named}.br`, {})).status).toBe(404);
  });
});
