import { expect, it } from '@jest/globals';
import { conversationText } from '../../../../web/widget/chat/conversationText.js';
import type { Activity } from '../../../../web/widget/connection/activity.js';

const now = new Date(2026, 10, 22, 15, 0);
const at = (minute: number) => new Date(2026, 10, 22, 14, minute).toISOString();
const textOf = (...activities: readonly Activity[]) =>
  conversationText(activities, { name: 'IT help', now }).split('\r\n');

it('writes down who said what, and when', () => {
  expect(
    textOf(
      { type: 'message', timestamp: at(1), from: { role: 'user' }, text: '0x80070002\nwin 11' },
      { type: 'typing', timestamp: at(1), from: { role: 'bot' } },
      {
        type: 'message',
        timestamp: at(2),
        from: { id: 'stepladder', role: 'bot' },
        summary: '✕ Check the clock: did not help, 14:02',
        attachments: [{ content: { fallbackText: 'Check the clock: did not help, 14:02' } }],
      },
      { type: 'message', timestamp: at(3), from: { role: 'user' }, value: { do: 'human' } },
      {
        type: 'message',
        timestamp: at(4),
        from: { id: 'agent:7', name: 'Mira Sandberg', role: 'bot' },
        text: 'Hello',
      },
      {
        type: 'message',
        timestamp: at(5),
        from: { role: 'user' },
        attachments: [{ contentType: 'image/png', name: 'blue screen.png' }],
      },
    ),
  ).toEqual([
    'IT help: your conversation, as of 2026-11-22 15:00',
    '',
    '2026-11-22 14:01  You: 0x80070002',
    '    win 11',
    '2026-11-22 14:02  IT help: Check the clock: did not help, 14:02',
    '2026-11-22 14:04  Mira Sandberg: Hello',
    '2026-11-22 14:05  You: [blue screen.png]',
    '',
  ]);
});

it('says so where nothing was said', () => {
  expect(textOf()).toContain('Nothing was said yet.');
});
