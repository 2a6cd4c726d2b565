/** /api/messages of the running product: off, open to this machine, on a port of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { postJson } from '../support/apiClient.js';
import {
  failToStart,
  freePort,
  newDataDir,
  startProduct,
  type Product,
} from '../support/product.js';
import { aMessage, anActivity } from '../support/teams/activities.js';
import { appId, tenantId } from '../support/teams/connectorKeys.js';

jest.setTimeout(60_000);

const app = {
  MICROSOFT_APP_ID: appId,
  MICROSOFT_APP_TENANT_ID: tenantId,
  MICROSOFT_APP_PASSWORD: 'not-a-real-secret',
};

describe('/api/messages', () => {
  const ends: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0)) await end();
  });

  async function start(settings: Record<string, string>): Promise<Product> {
    const data = await newDataDir();
    const product = await startProduct({ DATA_DIR: data.dir, PORT: '0', ...settings });
    ends.push(() => product.stop(), data.remove);
    return product;
  }

  const local = (port: string) => ({ serviceUrl: `http://127.0.0.1:${port}/` });

  it('is off without an app id', async () => {
    const product = await start({});
    const answer = await postJson(`${product.address}/api/messages`, anActivity());
    expect(answer.status).toBe(404);
  });

  it('refuses who has no token when there is an app id, without a reason', async () => {
    const product = await start(app);
    const answer = await postJson(`${product.address}/api/messages`, aMessage('hello'));
    expect(answer.status).toBe(401);
    expect(Object.keys(answer.body as object)).toEqual(['error']);
  });

  it('is served on a port of its own, and nothing else is', async () => {
    const botPort = await freePort();
    await start({ ...app, BOT_PORT: botPort });
    const bot = `http://127.0.0.1:${botPort}`;
    expect((await postJson(`${bot}/api/messages`, aMessage('hello'))).status).toBe(401);
    for (const elsewhere of ['/', '/desk', '/desk/api/cases', '/webchat/session', '/metrics']) {
      expect((await fetch(`${bot}${elsewhere}`)).status).toBe(404);
    }
  });

  it('says which setting to change when that port is taken', async () => {
    const botPort = await freePort();
    await start({ ...app, BOT_PORT: botPort });
    const data = await newDataDir();
    ends.push(data.remove);
    const again = { ...app, DATA_DIR: data.dir, PORT: '0', BOT_PORT: botPort };
    expect(await failToStart(again)).toEqual({
      code: 1,
      stderr: `Port ${botPort} is taken. Stop the other program or set BOT_PORT to another number.\n`,
    });
  });

  it('lets a client on this machine in where that is allowed, and nobody else', async () => {
    const product = await start({ STEPLADDER_ALLOW_UNAUTHENTICATED: '1' });
    const url = `${product.address}/api/messages`;
    const message = aMessage('hello', local('9'));
    expect((await postJson(url, message)).status).toBe(200);
    expect((await postJson(url, aMessage('hello'))).status).toBe(400);
    expect((await postJson(url, message, { 'X-Forwarded-For': '10.0.0.1' })).status).toBe(403);
    expect((await postJson(url, message, { Origin: 'https://evil.example' })).status).toBe(403);
  });

  it.each([
    { settings: {}, loads: false },
    { settings: app, loads: true },
  ])('loads the SDK only when it is set up: $loads', async ({ settings, loads }) => {
    const data = await newDataDir();
    ends.push(data.remove);
    expect(await loadsSdk({ ...settings, DATA_DIR: data.dir, PORT: '0' })).toBe(loads);
  });
});

/** Starts the product in a process that looks into the cache of loaded modules. */
async function loadsSdk(env: Record<string, string>): Promise<boolean> {
  const main = path.resolve('dist/main.js');
  const script = `
    import { createRequire } from 'node:module';
    await import(${JSON.stringify(`file://${main}`)});
    const { cache } = createRequire(${JSON.stringify(main)});
    const found = Object.keys(cache).some((file) => /botbuilder|botframework/.test(file));
    process.stdout.write('sdk: ' + found + '\\n', () => process.exit(0));
  `;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
  });
  await once(child, 'close');
  const found = /^sdk: (true|false)$/m.exec(out)?.[1];
  if (found === undefined) throw new Error(`not started: ${out}`);
  return found === 'true';
}
