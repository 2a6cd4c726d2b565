/** The product is killed between what came in from Teams and what has to leave for it. */
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { postJson } from '../support/apiClient.js';
import { freePort, newDataDir, startProduct } from '../support/product.js';
import { aMessage } from '../support/teams/activities.js';
import { cardsShown } from '../support/teams/cards.js';
import { startConnector, type Fault } from '../support/teams/fakeConnector.js';

jest.setTimeout(60_000);

describe('a kill in between', () => {
  const ends: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0).toReversed()) await end();
  });

  async function killedAfter(fault: Fault | null) {
    const connector = await startConnector(null);
    const data = await newDataDir();
    const settings = {
      DATA_DIR: data.dir,
      PORT: await freePort(),
      STEPLADDER_ALLOW_UNAUTHENTICATED: '1',
    };
    const first = await startProduct(settings);
    ends.push(data.remove, connector.close);
    if (fault !== null) connector.failNext(fault);
    const message = aMessage('0x80070002', { serviceUrl: `${connector.address}/amer/` });
    const answer = await postJson(`${first.address}/api/messages`, message);
    expect(answer.status).toBe(200);
    if (fault !== null) await until(() => connector.asked() > 0);
    await first.kill();
    const second = await startProduct(settings);
    ends.push(() => second.stop());
    // Teams sends again what was answered already, now and then.
    expect((await postJson(`${second.address}/api/messages`, message)).status).toBe(200);
    return connector;
  }

  it('delivers what the connector had refused, once', async () => {
    const connector = await killedAfter({ status: 503 });
    await until(() => cardsShown(connector).length > 0);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(cardsShown(connector)).toHaveLength(1);
  });

  it('loses nothing that was acknowledged', async () => {
    const connector = await killedAfter(null);
    await until(() => cardsShown(connector).length > 0);
  });
});

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 10));
}
