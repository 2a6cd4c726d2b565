import { describe, expect, it } from '@jest/globals';
import { createPause, retryDelayMs } from '../../../../web/widget/connection/pause.js';

describe('the delay before the next try', () => {
  it.each([
    [0, 300, 700],
    [1, 600, 1_400],
    [3, 2_400, 5_600],
    [5, 9_000, 21_000],
    [50, 9_000, 21_000],
  ])('at try %d is %d to %d ms', (attempt, least, most) => {
    expect([retryDelayMs(attempt, 0), retryDelayMs(attempt, 1)]).toEqual([least, most]);
  });
});

describe('a pause', () => {
  it('ends early for everybody when woken', async () => {
    const pause = createPause();
    const both = Promise.all([pause.wait(3_600_000), pause.wait(3_600_000)]);
    pause.wake();
    await expect(both).resolves.toHaveLength(2);
  });

  it('ends by itself', async () => {
    await expect(createPause().wait(1)).resolves.toBeUndefined();
  });
});
