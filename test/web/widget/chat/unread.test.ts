import { beforeEach, expect, it } from '@jest/globals';
import { countUnread, type Unread } from '../../../../web/widget/chat/unread.js';

let counts: number[];
let unread: Unread;
beforeEach(() => {
  counts = [];
  unread = countUnread((count) => counts.push(count));
});

const message = (id: string, role = 'bot') => ({ id, type: 'message', from: { role } });

it('counts what comes while the chat is closed, until it is opened', () => {
  unread.arrived(message('1'));
  unread.closed();
  unread.arrived(message('2'));
  unread.arrived(message('3'));
  unread.opened();
  unread.opened();
  unread.arrived(message('4'));
  expect(counts).toEqual([1, 2, 0]);
});

it('counts no card that folds, no typing and nothing of the person’s own', () => {
  unread.arrived(message('1'));
  unread.closed();
  unread.arrived(message('1'));
  unread.arrived({ id: '2', type: 'typing', from: { role: 'bot' } });
  unread.arrived(message('3', 'user'));
  expect(counts).toEqual([]);
});
