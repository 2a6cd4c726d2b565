import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createAnnouncer, type Announcer } from '../../../../web/widget/chat/announcer.js';

const from = { id: 'stepladder', role: 'bot' };

describe('the announcer', () => {
  let said: string[];
  let announcer: Announcer;
  beforeEach(() => {
    jest.useFakeTimers();
    said = [];
    announcer = createAnnouncer((words) => said.push(words), Date.now);
  });
  afterEach(() => {
    jest.useRealTimers();
  });
  const arrives = (id: string, text: string) => {
    announcer.arrived({ id, type: 'message', from, text });
  };
  const isQuiet = () => {
    jest.advanceTimersByTime(1_000);
  };

  it('says of the history its last message, and afterwards each', () => {
    arrives('1', 'Hello.');
    arrives('2', 'Where were we?');
    isQuiet();
    arrives('3', 'One.');
    arrives('4', 'Two.');
    isQuiet();
    expect(said).toEqual(['Where were we?', 'One. Two.']);
  });

  it('waits for the end of the drawing, and not for ever', () => {
    arrives('1', 'Hello.');
    jest.advanceTimersByTime(200);
    announcer.drawn();
    jest.advanceTimersByTime(200);
    expect(said).toEqual([]);
    for (let at = 0; at < 40; at += 1) {
      announcer.drawn();
      jest.advanceTimersByTime(100);
    }
    expect(said).toEqual(['Hello.']);
  });

  it('has nothing to say of a drawing without a message', () => {
    announcer.drawn();
    isQuiet();
    expect(said).toEqual([]);
  });
});
