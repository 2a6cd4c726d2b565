import { describe, expect, it } from '@jest/globals';
import type { Activity } from '../../../../web/widget/connection/activity.js';
import { nextSpeaker, noSpeaker } from '../../../../web/widget/connection/speaker.js';

const at = (second: number) => `2026-11-22T14:02:${String(second).padStart(2, '0')}.000Z`;
const message = (id: string, role: string, second: number, name?: string): Activity => ({
  type: 'message',
  from: { id, role, ...(name === undefined ? {} : { name }) },
  timestamp: at(second),
});
const person = message('dl_1', 'user', 1);
const bot = message('stepladder', 'bot', 2);
const lena = message('agent:7', 'bot', 3, 'Lena Vogt');

describe('who speaks', () => {
  it.each([
    ['nobody yet', [], { kind: 'bot' }],
    ['the bot', [person, bot], { kind: 'bot' }],
    ['an agent who has written', [person, bot, lena], { kind: 'agent', name: 'Lena Vogt' }],
    [
      'still the agent when the person answers',
      [bot, lena, message('dl_1', 'user', 4)],
      { kind: 'agent', name: 'Lena Vogt' },
    ],
    [
      'still the agent when an old card is replaced',
      [bot, lena, { ...bot, text: 'Check the clock: did not help' }],
      { kind: 'agent', name: 'Lena Vogt' },
    ],
    [
      'still the agent while the bot types',
      [lena, { ...message('stepladder', 'bot', 5), type: 'typing' }],
      { kind: 'agent', name: 'Lena Vogt' },
    ],
    ['the bot again', [lena, message('stepladder', 'bot', 9)], { kind: 'bot' }],
    [
      'an agent without a name',
      [message('agent:7', 'bot', 3)],
      { kind: 'agent', name: 'Help desk' },
    ],
  ] as const)('%s', (_, activities, speaker) => {
    const seen = (activities as readonly Activity[]).reduce(nextSpeaker, noSpeaker);
    expect(seen.speaker).toEqual(speaker);
  });
});
