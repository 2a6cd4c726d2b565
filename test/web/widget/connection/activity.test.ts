import { describe, expect, it } from '@jest/globals';
import {
  clientActivityId,
  readActivitySet,
  suitWebChat,
} from '../../../../web/widget/connection/activity.js';

describe('a frame of the stream', () => {
  it('is a set of activities with its watermark', () => {
    const activities = [{ id: 'c|0000001', type: 'message' }];
    expect(readActivitySet(JSON.stringify({ activities, watermark: '7' }))).toEqual({
      activities,
      watermark: '7',
    });
  });

  it('may come without a watermark', () => {
    expect(readActivitySet('{"activities":[]}')).toEqual({ activities: [], watermark: undefined });
  });

  it.each(['', 'ping', '{}', 'null', '[]', '{"activities":7}', new ArrayBuffer(2)])(
    'is no reason to fail when it is %j',
    (frame) => {
      expect(readActivitySet(frame)).toBeNull();
    },
  );
});

describe('what Web Chat gets to see', () => {
  it.each(['message', 'typing', 'event'])('%s', (type) => {
    expect(suitWebChat({ id: '1', type })).toEqual({ id: '1', type });
  });

  it.each(['trace', 'endOfConversation', 'messageUpdate', 'messageDelete', undefined])(
    'not %s, which it draws as an empty row',
    (type) => {
      expect(suitWebChat({ id: '1', ...(type === undefined ? {} : { type }) })).toBeNull();
    },
  );

  it('no replyToId, for which it would wait', () => {
    const seen = suitWebChat({ id: '1', type: 'message', text: 'x', replyToId: '0' });
    expect(JSON.parse(JSON.stringify(seen))).toEqual({ id: '1', type: 'message', text: 'x' });
  });
});

describe('the id that ties an echo to what was sent', () => {
  it.each([
    [{ channelData: { clientActivityID: 'abc' } }, 'abc'],
    [{ channelData: { clientActivityID: 7 } }, undefined],
    [{ channelData: {} }, undefined],
    [{}, undefined],
  ])('of %j is %j', (activity, id) => {
    expect(clientActivityId(activity)).toBe(id);
  });
});
