/** Each rule of the page, broken once: where it is found and what is said. */
import { describe, expect, it } from '@jest/globals';
import { aPageWith } from './aPage.js';
import { problemsOf } from './problemsOf.js';

const step8 = Array.from({ length: 9 }, (_, at) => `${at + 1}. Do it.`).join('\n');

describe('the page', () => {
  it.each([
    [
      'no words before the first method',
      'The clock of the PC is wrong.',
      '',
      '1:1: Say before the first method',
    ],
    [
      'a first heading',
      'The clock of the PC is wrong.',
      '# Clock\n\nWrong.',
      '14:1: The title stands at the top',
    ],
    [
      'an id with capitals',
      '{#check-clock}',
      '{#CheckClock}',
      '16:1: "CheckClock" cannot be an id',
    ],
    [
      'an id twice',
      '## Start again',
      '## Start again {#check-clock}',
      'The id check-clock is here twice',
    ],
    ['no cost line', '*5 minutes*\n', '', '16:1: Say under the heading what it costs'],
    ['an unknown cost word', '*5 minutes*', '*5 minutes, admin*', '18:2: "admin" is no cost word'],
    ['no minutes', '*5 minutes*', '*administrator*', '18:2: Begin the line with how long'],
    [
      'risky without the way back',
      'open files are lost, and a copy is the way back',
      'open files are lost',
      'Say how to go back',
    ],
    [
      'risky without words',
      ': open files are lost, and a copy is the way back',
      '',
      'Say what could be lost',
    ],
    ['when without a situation', '*5 minutes*', '*5 minutes, when*', '18:13: Say the situation'],
    [
      'not on without a reason',
      '*5 minutes*',
      '*5 minutes, not on Windows 11*',
      '18:13: Name the versions and the reason',
    ],
    [
      'steps for a version it is not on',
      '*5 minutes*',
      '*5 minutes, not on Windows 11: it is gone*',
      '16:1: This is not on Windows 11, and has steps for it',
    ],
    [
      'an unknown Windows version',
      '### Windows 7',
      '### Windows Vista',
      '22:1: "Windows Vista" is no Windows version',
    ],
    [
      'a version twice',
      '### Windows 7',
      '### Windows 10',
      '27:1: The steps for Windows 10 are here twice',
    ],
    [
      'a version that the article lacks',
      '### Windows 7',
      '### Windows 8',
      '22:1: Add windows-8 to the platforms',
    ],
    [
      'an empty method',
      '1. Click the clock.\n2. Set the **time**.',
      '',
      '22:1: There are no steps here',
    ],
    ['an empty step', '1. Click the clock.', '1.', '24:1: This step is empty'],
    ['numbering that skips', '2. Set the', '3. Set the', '25:1: This is step 2, and is numbered 3'],
    [
      'bullets',
      '1. Click the clock.\n2. Set',
      '- Click the clock.\n- Set',
      '24:1: Number the steps',
    ],
    [
      'a paragraph between steps',
      '1. Click the clock.',
      'Now this:\n\n1. Click the clock.',
      '24:1: Make this a numbered step',
    ],
    [
      'a list in a step',
      '1. Click the clock.',
      '1. Click\n   - the clock',
      '25:4: A step is one instruction',
    ],
    [
      'nine steps',
      '1. Click the clock.\n2. Set the **time**.',
      step8,
      '32:1: A card holds 8 steps',
    ],
    [
      'two commands in a stage',
      '> A note.',
      '```\nsfc /scannow\n```',
      '49:1: A stage has one command',
    ],
    [
      'a command of two lines',
      'net stop w32time\n',
      'net stop w32time\nsfc /scannow\n',
      '45:1: A command is one line',
    ],
    ['an empty command', 'net stop w32time\n', '', '45:1: This code block is empty'],
    [
      'a command in a sentence',
      '2. Run the line.',
      '2. Run net stop w32time.',
      '43:8: Put the command "net stop w32time',
    ],
    [
      'a command in a step',
      '2. Run the line.',
      '2. Run `sfc /scannow`.',
      '43:8: Put "sfc /scannow" into a code block',
    ],
    [
      'steps before the first stage',
      '#### Stop it',
      '1. Sit down.\n\n#### Stop it',
      '40:1: Put this under a stage',
    ],
    [
      'a restart in the middle',
      '1. Open a window.',
      '1. Restart the PC.',
      '42:1: After a restart the chat is gone',
    ],
    ['a restart that the cost line lacks', ', restart;', ';', '34:1: A step restarts the PC'],
    [
      'a restart that no step does',
      '2. Restart the PC.',
      '2. Wait.',
      '34:1: The italic line says restart',
    ],
  ])('refuses %s', (_what, old, replacement, expected) => {
    expect(problemsOf(aPageWith(old, replacement))).toContainEqual(
      expect.stringContaining(expected),
    );
  });

  it('refuses a platform that no method serves', () => {
    const [before = ''] = aPageWith('windows-7,', 'windows-xp, windows-7,').split('## Start again');
    expect(problemsOf(before)).toEqual([
      '6:12: No method has steps for Windows XP. Write some, or leave windows-xp out.',
    ]);
  });

  it('tells everything at once, in order', () => {
    const page = aPageWith('topic: windows-update', 'topic: x')
      .replace('*5 minutes*', '*soon*')
      .replace('2. Set the', '4. Set the');
    expect(problemsOf(page).map((line) => line.split(':')[0])).toEqual(['4', '18', '25']);
  });
});
