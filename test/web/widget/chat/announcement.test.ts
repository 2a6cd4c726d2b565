import { describe, expect, it } from '@jest/globals';
import { announcement, whereItStands } from '../../../../web/widget/chat/announcement.js';
import type { Activity } from '../../../../web/widget/connection/activity.js';

const bot = { id: 'stepladder', name: 'IT help', role: 'bot' };

function text(words: string, parts: Partial<Activity> = {}): Activity {
  return { type: 'message', from: bot, text: words, textFormat: 'markdown', ...parts };
}

function card(summary: string, plain = summary): Activity {
  const attachments = [{ content: { fallbackText: plain } }];
  return { type: 'message', from: bot, summary, attachments };
}

const fresh = (activity: Activity) => ({ activity, isChange: false });
const changed = (activity: Activity) => ({ activity, isChange: true });

const clock = changed(card('✕ Check the clock: did not help, 14:02'));
const second = card(
  '2 of 4: Run the update troubleshooter',
  'Noted.\n2 of 4 · Run the update troubleshooter (10 minutes)\n1. Press Run.',
);

describe('an announcement', () => {
  it.each([
    [
      'what is noted, and what is next',
      [clock, fresh(second)],
      'Noted: Check the clock did not help. Next: 2 of 4, Run the update troubleshooter.',
    ],
    [
      'a card that folds twice, once',
      [clock, clock, fresh(second)],
      'Noted: Check the clock did not help. Next: 2 of 4, Run the update troubleshooter.',
    ],
    ['a card that only folds', [changed(card('✓ Rating: good, 9:05'))], 'Noted: Rating good.'],
    [
      'the problem before the first thing to try',
      [fresh(card('1 of 4: Check the clock', 'A file is missing\n1 of 4 · Check the clock (5)'))],
      'A file is missing. 1 of 4, Check the clock.',
    ],
    [
      'the stage',
      [
        changed(card('✓ Stop the services: done, 14:02')),
        fresh(card('3 of 4 · Stage 2 of 3: Reset the folder')),
      ],
      'Noted: Stop the services done. Next: 3 of 4, Stage 2 of 3, Reset the folder.',
    ],
    [
      'a question with what is said before it',
      [
        clock,
        fresh(card('Is it a laptop?', "Noted, I won't ask again.\nIs it a laptop?\nYes · No")),
      ],
      "Noted: Check the clock did not help. I won't ask again. Is it a laptop?",
    ],
    [
      'words without their Markdown',
      [fresh(text('See **[here](https://x.org)** \\*'))],
      'See here *',
    ],
    [
      'an agent by name, word for word',
      [fresh(text('Try *this*', { from: { id: 'agent:1', name: 'Ann' }, textFormat: 'plain' }))],
      'Ann: Try *this*',
    ],
    ['nothing of what the person wrote', [fresh(text('no', { from: { role: 'user' } }))], ''],
    ['nothing of who is typing', [fresh({ type: 'typing', from: bot })], ''],
  ])('says %s', (_, arrivals, words) => {
    expect(announcement(arrivals)).toBe(words);
  });

  it('says of a history only where it stands', () => {
    expect(whereItStands([fresh(text('Hello.')), fresh(second)])).toBe(
      'Noted. 2 of 4, Run the update troubleshooter.',
    );
    expect(whereItStands([])).toBe('');
  });
});
