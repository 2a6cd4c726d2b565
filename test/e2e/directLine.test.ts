/** The same way by plain Direct Line HTTP, as a script would go it. */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { newDataDir, startProduct, type Product } from '../support/product.js';

jest.setTimeout(60_000);

const limitMs = 10_000;

type Json = Record<string, unknown>;

describe('by plain HTTP', () => {
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

  async function call(path: string, token: string, body?: Json): Promise<Json> {
    const answer = await fetch(`${product.address}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Json;
  }

  it('goes from the code to the desk and back in less than ten seconds', async () => {
    const started = Date.now();
    const session = await call('/webchat/session', '', {});
    const token = String(session['token']);
    const { conversationId } = await call('/v3/directline/conversations', token, {});
    const activities = `/v3/directline/conversations/${String(conversationId)}/activities`;
    let watermark = '';

    /** Polls until something other than the echo is there. */
    async function hears(): Promise<string> {
      for (;;) {
        const set = await call(`${activities}?watermark=${watermark}`, token);
        watermark = String(set['watermark']);
        const fromOthers = (set['activities'] as Json[]).filter(
          (activity) => (activity['from'] as Json)['role'] === 'bot',
        );
        if (fromOthers.length > 0) return JSON.stringify(fromOthers);
        if (Date.now() - started > limitMs) throw new Error('no answer');
      }
    }
    async function presses(verb: string, heard: string): Promise<string> {
      const data = new RegExp(`"data":(\\{"do":"${verb}"[^}]*\\})`).exec(heard)?.[1];
      if (data === undefined) throw new Error(`no ${verb} in ${heard}`);
      await call(activities, token, { type: 'message', value: JSON.parse(data) as Json });
      return hears();
    }

    await hears();
    await call(activities, token, { type: 'message', text: '0x80070002 on windows 10' });
    let heard = await hears();
    expect(heard).toContain('Check the clock');
    heard = await presses('notFixed', heard);
    expect(heard).toContain('Additional troubleshooters');
    heard = await presses('notFixed', heard);
    heard = await presses('answer', heard);
    heard = await presses('couldNot', heard);
    heard = await presses('couldNot', heard);
    heard = await presses('handOver', heard);
    expect(heard).toContain('Passed on.');

    const deskToken = await promisify(execFile)('npm', ['run', '-s', 'desk:token'], {
      env: { ...process.env, DATA_DIR: product.dataDir },
    });
    const agent = deskToken.stdout.trim();
    const queue = await call('/desk/api/cases?status=waiting', agent);
    const [waiting] = queue['cases'] as { id: string }[];
    const caseId = waiting?.id ?? '';
    const dossier = await call(`/desk/api/cases/${caseId}`, agent);
    expect(dossier['platform']).toBe('windows-10');
    expect((dossier['attempts'] as Json[]).map(({ method, outcome }) => [method, outcome])).toEqual(
      [
        ['check-date-time', 'notFixed'],
        ['run-update-troubleshooter', 'notFixed'],
        ['reset-windows-update', 'couldNot'],
      ],
    );
    await call(`/desk/api/cases/${caseId}/accept`, agent, {});
    expect(await hears()).toContain('agent:');
    await call(`/desk/api/cases/${caseId}/messages`, agent, { text: 'I am on it.' });
    expect(await hears()).toContain('I am on it.');
    await call(`/desk/api/cases/${caseId}/solve`, agent, {});
    expect(await hears()).toContain('Closed as solved.');
    expect(Date.now() - started).toBeLessThan(limitMs);
  });
});
