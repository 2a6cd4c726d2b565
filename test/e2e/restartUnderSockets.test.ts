/** The bot dies and comes back under 500 open chats, in the middle of what is said in them. */
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openLineClient, type LineClient } from '../support/lineClient.js';
import { freePort, newDataDir, startProduct, type Product } from '../support/product.js';

jest.setTimeout(120_000);

const count = 500;
const allBackMs = 30_000;

describe(`a restart under ${count} open sockets`, () => {
  let data: Awaited<ReturnType<typeof newDataDir>>;
  let settings: Record<string, string>;
  let product: Product;
  const clients: LineClient[] = [];

  beforeAll(async () => {
    data = await newDataDir();
    settings = { DATA_DIR: data.dir, PORT: await freePort() };
    product = await startProduct(settings);
    for (let begun = 0; begun < count; begun += 50) {
      const group = Array.from({ length: 50 }, () => openLineClient(product.address));
      clients.push(...(await Promise.all(group)));
    }
  });
  afterAll(async () => {
    for (const client of clients) client.close();
    await product.stop();
    await data.remove();
  });

  const until = async (isSo: (client: LineClient) => boolean, limitMs: number) => {
    const end = performance.now() + limitMs;
    while (!clients.every(isSo) && performance.now() < end) await delay(50);
    return clients.filter((client) => !isSo(client)).length;
  };
  const echoes = ({ received }: LineClient, text: string) =>
    received.filter((activity) => activity['text'] === text);

  it('loses nothing, says nothing twice, and has everybody back within 30 seconds', async () => {
    await Promise.all(clients.map((client, i) => client.say(`before ${i}`, 'before')));
    // Half of them are still sending when it dies.
    const sending = clients.map((client, i) => client.say(`during ${i}`, 'during'));
    await Promise.race(sending);
    await product.kill();
    const diedAt = performance.now();
    product = await startProduct(settings);
    const upAt = performance.now();
    expect(await until((client) => client.opened() >= 2, allBackMs)).toBe(0);
    const backAt = performance.now();
    await Promise.all(sending);
    await Promise.all(clients.map((client, i) => client.say(`after ${i}`, 'after')));
    const answers = ({ received }: LineClient) => {
      const byBot = received.filter(({ from }) => (from as { role: string }).role === 'bot');
      return new Set(byBot.map(({ id }) => id)).size;
    };
    // The welcome, and an answer to each of three messages.
    expect(await until((client) => answers(client) >= 4, allBackMs)).toBe(0);
    process.stdout.write(
      `${count} sockets: up after ${Math.round(upAt - diedAt)} ms, all back ${Math.round(backAt - upAt)} ms later\n`,
    );
    expect(backAt - upAt).toBeLessThan(allBackMs);
    for (const [i, client] of clients.entries()) {
      for (const when of ['before', 'during', 'after']) {
        expect(echoes(client, `${when} ${i}`)).toHaveLength(1);
      }
      // An activity comes again only where it has changed, as a card that folds.
      const versions = client.received.map((activity) => JSON.stringify(activity));
      expect(versions.filter((version, at) => versions.indexOf(version) !== at)).toEqual([]);
    }
    for (const client of clients.slice(0, 20)) {
      const last = new Map(client.received.map((activity) => [activity.id, activity]));
      expect([...last.values()]).toEqual(await client.history());
    }
  });
});
