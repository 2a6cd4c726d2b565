/** What Web Chat hears of the line, and from when on. */
import { expect, it } from '@jest/globals';
import type { Activity } from '../../../../web/widget/connection/activity.js';
import { createLine } from '../../../../web/widget/connection/line.js';

const message = (id: string): Activity => ({ type: 'message', id });

it('keeps what comes before Web Chat is connected, in order, and says it once', () => {
  const outbox = { send: () => Promise.resolve('a'), arrived: () => undefined };
  const { line, arrived, connected } = createLine(outbox);
  const heard: (string | undefined)[] = [];
  arrived(message('1'));
  line.activity$.subscribe({ next: ({ id }) => heard.push(id) });
  arrived(message('2'));
  expect(heard).toEqual([]);
  connected();
  arrived(message('3'));
  connected();
  expect(heard).toEqual(['1', '2', '3']);
});
