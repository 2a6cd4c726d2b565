import { expect, it } from '@jest/globals';
import { createListeners } from '../../../../web/widget/loader/events.js';

const settled = () => new Promise((resolve) => setImmediate(resolve));

it('tells who listens, and nobody who has left', async () => {
  const heard: unknown[] = [];
  const { on, off, tell } = createListeners();
  const first = (count: number) => heard.push(['first', count]);
  const second = (count: number) => heard.push(['second', count]);
  on('unread', first);
  on('unread', first);
  on('unread', second);
  tell('open', undefined);
  tell('unread', 1);
  off('unread', first);
  off('close', () => undefined);
  await settled();
  tell('unread', 2);
  await settled();
  expect(heard).toEqual([
    ['first', 1],
    ['second', 1],
    ['second', 2],
  ]);
});
