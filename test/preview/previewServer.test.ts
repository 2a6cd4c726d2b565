/** The preview over real HTTP: pages, word of a change, and nobody from outside. */
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadLibrary, type LiveLibrary } from '../../src/knowledge/library/loadLibrary.js';
import { createPreviewServer, type PreviewServer } from '../../src/preview/previewServer.js';
import { aPage, aPageWith } from '../knowledge/article/aPage.js';

let root: string;
let own: string;
let page: string;
let port: number;
let live: LiveLibrary;
let server: PreviewServer;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'stepladder-preview-'));
  own = join(root, 'own');
  await mkdir(own);
  page = join(root, 'clock.md');
  await writeFile(page, aPage);
  live = await loadLibrary([root, own]);
  server = createPreviewServer({ live, webDir: root, today: () => '2026-11-22' });
  server.http.listen(0, '127.0.0.1');
  await once(server.http, 'listening');
  ({ port } = server.http.address() as AddressInfo);
});

afterEach(async () => {
  await server.close();
  await rm(root, { recursive: true });
});

async function open(path: string, host = `127.0.0.1:${port}`): Promise<IncomingMessage> {
  const sent = request({ host: '127.0.0.1', port, path, headers: { host } });
  sent.end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  return response;
}

async function get(path: string, host?: string): Promise<{ status: number; body: string }> {
  const response = await open(path, host);
  let body = '';
  for await (const chunk of response) body += String(chunk);
  return { status: response.statusCode ?? 0, body };
}

async function sheet(file: string): Promise<Record<string, unknown>> {
  const { body } = await get(`/api/page?file=${encodeURIComponent(file)}`);
  return JSON.parse(body) as Record<string, unknown>;
}

describe('the preview', () => {
  it('lists the pages with what is wrong in them, and what is wrong beside them', async () => {
    await writeFile(join(own, 'house.yaml'), 'off: [gone]');
    await writeFile(page, aPageWith('topic: windows-update', 'topic: x'));
    await live.reload();
    expect(JSON.parse((await get('/api/pages')).body)).toEqual({
      pages: [{ file: page, title: 'The clock is wrong', errors: 1, warnings: 0 }],
      others: [expect.objectContaining({ file: join(own, 'house.yaml'), line: 1 })],
    });
  });

  it('shows a page as it stands, its problems and its cards', async () => {
    expect(await sheet(page)).toMatchObject({
      file: page,
      id: 'clock-wrong',
      source: aPage,
      problems: [],
      unseen: null,
      ladders: [{ name: 'Windows 7' }, { name: 'Windows 10' }, { name: 'Windows 11' }],
    });
  });

  it('keeps the cards of the last version without a mistake, and says so', async () => {
    const broken = aPageWith('topic: windows-update', 'topic: x');
    await writeFile(page, broken);
    await live.reload();
    const shown = await sheet(page);
    expect(shown).toMatchObject({ source: broken, unseen: 'broken', problems: [{ line: 4 }] });
    expect(shown['ladders']).toHaveLength(3);
  });

  it('says that house.yaml leaves a page out, and shows its cards all the same', async () => {
    await writeFile(join(own, 'house.yaml'), 'off: [clock-wrong]');
    await live.reload();
    const shown = await sheet(page);
    expect(shown['unseen']).toBe('off');
    expect(shown['ladders']).toHaveLength(3);
  });

  it('says that an article of the house takes the place of this one', async () => {
    await writeFile(join(own, 'ours.md'), aPageWith('5 minutes', '7 minutes'));
    await live.reload();
    expect((await sheet(page))['unseen']).toBe('replaced');
    expect((await sheet(join(own, 'ours.md')))['unseen']).toBeNull();
  });

  it('gives no file that is no article', async () => {
    await writeFile(join(root, 'secret.txt'), 'x');
    const asked = encodeURIComponent(join(root, 'secret.txt'));
    expect((await get(`/api/page?file=${asked}`)).status).toBe(404);
    expect((await get('/assets/..%2fsecret.txt')).status).toBe(404);
  });

  it('tells open pages of a change', async () => {
    const stream = await open('/api/changes');
    const chunks: AsyncIterator<unknown> = stream[Symbol.asyncIterator]();
    expect(String((await chunks.next()).value)).toBe('data: hello\n\n');
    server.changed();
    expect(String((await chunks.next()).value)).toBe('data: changed\n\n');
    stream.destroy();
  });

  it.each(['evil.example', 'evil.example:80', '10.0.0.1', '127.0.0.1.evil.example'])(
    'answers to no other name: %s',
    async (host) => {
      expect((await get('/api/pages', host)).status).toBe(403);
    },
  );
});
