import { expect, it } from '@jest/globals';
import { oneAtATime } from '../../../web/desk/oneAtATime.js';

it('runs once more, and only once, for all that asked while it ran', async () => {
  const starts: (() => void)[] = [];
  let running = 0;
  let most = 0;
  const trigger = oneAtATime(async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise<void>((resolve) => starts.push(resolve));
    running -= 1;
  });
  const first = trigger();
  const second = trigger();
  const third = trigger();
  starts[0]?.();
  await Promise.resolve();
  await Promise.resolve();
  await Promise.resolve();
  starts[1]?.();
  await Promise.all([first, second, third]);
  expect([starts.length, most]).toEqual([2, 1]);
});

it('runs again after a job that failed', async () => {
  let runs = 0;
  const trigger = oneAtATime(async () => {
    runs += 1;
    if (runs === 1) throw new Error('once');
    await Promise.resolve();
  });
  await expect(trigger()).rejects.toThrow('once');
  await trigger();
  expect(runs).toBe(2);
});
