import { describe, expect, it } from '@jest/globals';
import { readToChat, readToLoader } from '../../../web/widget/messages.js';

describe('messages between loader and chat', () => {
  it.each([
    [{ stepladder: 'framed' }],
    [{ stepladder: 'opened' }],
    [{ stepladder: 'say', text: '0x80070002' }],
  ])('the chat understands %j', (message) => {
    expect(readToChat(message)).toEqual(message);
  });

  it.each([[{ stepladder: 'ready' }], [{ stepladder: 'close' }]])(
    'the loader understands %j',
    (message) => {
      expect(readToLoader(message)).toEqual(message);
    },
  );

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
  ])('nobody understands %j', (message) => {
    expect(readToChat(message)).toBeNull();
    expect(readToLoader(message)).toBeNull();
  });

  it('brings nothing along that was not asked for', () => {
    expect(readToChat({ stepladder: 'opened', text: 'x', more: 1 })).toEqual({
      stepladder: 'opened',
    });
  });
});
