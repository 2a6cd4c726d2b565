import { describe, expect, it } from '@jest/globals';
import { readToChat, readToLoader } from '../../../web/widget/messages.js';

describe('messages between loader and chat', () => {
  it.each([
    [{ stepladder: 'framed', settings: { side: 'left' }, token: null }],
    [{ stepladder: 'framed', settings: {}, token: 'aaa.bbb.ccc' }],
    [{ stepladder: 'opened' }],
    [{ stepladder: 'closed' }],
    [{ stepladder: 'say', text: '0x80070002' }],
    [{ stepladder: 'settings', settings: { theme: 'dark', colour: '#123456' } }],
    [{ stepladder: 'signIn', token: 'aaa.bbb.ccc' }],
    [{ stepladder: 'signIn', token: null }],
  ])('the chat understands %j', (message) => {
    expect(readToChat(message)).toEqual(message);
  });

  it.each([
    [{ stepladder: 'ready' }],
    [{ stepladder: 'close' }],
    [{ stepladder: 'handedOver' }],
    [{ stepladder: 'signInNeeded' }],
    [{ stepladder: 'unread', count: 2 }],
  ])('the loader understands %j', (message) => {
    expect(readToLoader(message)).toEqual(message);
  });

  it.each([
    null,
    undefined,
    'opened',
    7,
    [],
    {},
    { stepladder: 'erase' },
    { stepladder: 'say' },
    { stepladder: 'say', text: { html: '<b>' } },
    { stepladder: 'signIn' },
    { stepladder: 'signIn', token: '' },
    { stepladder: 'signIn', token: 'x'.repeat(16_385) },
    { stepladder: 'unread', count: '2' },
    { stepladder: 'unread', count: Infinity },
  ])('nobody understands %j', (message) => {
    expect(readToChat(message)).toBeNull();
    expect(readToLoader(message)).toBeNull();
  });

  it('brings nothing along that was not asked for', () => {
    expect(readToChat({ stepladder: 'opened', text: 'x', more: 1 })).toEqual({
      stepladder: 'opened',
    });
    expect(
      readToChat({ stepladder: 'framed', settings: { side: 'up', evil: 1 }, token: 7 }),
    ).toEqual({ stepladder: 'framed', settings: {}, token: null });
  });
});
