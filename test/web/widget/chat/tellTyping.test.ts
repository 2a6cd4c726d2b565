import { expect, it } from '@jest/globals';
import { tellTyping } from '../../../../web/widget/chat/tellTyping.js';

it('tells an agent who is there, every three seconds at most, and not of an empty field', () => {
  let told = 0;
  let now = 0;
  let isThere = false;
  const typed = tellTyping({
    isAgentThere: () => isThere,
    tell: () => {
      told += 1;
    },
    now: () => now,
  });
  const toldAfter = (written: string, at: number) => {
    now = at;
    typed(written);
    return told;
  };
  expect(toldAfter('My', 0)).toBe(0);
  isThere = true;
  expect(toldAfter('', 100)).toBe(0);
  expect(toldAfter('My PC', 200)).toBe(1);
  expect(toldAfter('My PC is', 3_100)).toBe(1);
  expect(toldAfter('My PC is off', 3_200)).toBe(2);
});
