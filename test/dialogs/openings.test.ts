/** Fifty ways to begin: at most one question before the first method, or before a person. */
import { describe, expect, it } from '@jest/globals';
import type { PlatformId } from '../../src/knowledge/platform.js';
import { chatsOn } from '../support/anOpenChat.js';

const w11: PlatformId = 'windows-11';
const w10: PlatformId = 'windows-10';
const w7: PlatformId = 'windows-7';

type Opening = readonly [
  text: string,
  browser: PlatformId | null,
  questions: 0 | 1,
  ends: 'method' | 'person',
];

const openings: readonly Opening[] = [
  ['0x80070002', w11, 0, 'method'],
  ['0x80070002', w10, 0, 'method'],
  ['0x80070002', w7, 0, 'method'],
  ['0x80070002', null, 1, 'method'],
  ['80070002', w11, 0, 'method'],
  ['80070002', null, 1, 'method'],
  ['0X80#70002', w11, 0, 'method'],
  ['0X80#70002', null, 1, 'method'],
  ['80070003', w11, 0, 'method'],
  ['0x80070003', null, 1, 'method'],
  ['0x80070002 win 11', null, 0, 'method'],
  ['0x80070002 windows 10', null, 0, 'method'],
  ['win7 says 80070002', null, 0, 'method'],
  ['W10 and error 0x80070003', null, 0, 'method'],
  ['windows 8.1, 0x80070002', w11, 0, 'method'],
  ['Windows XP SP3: 0x80070002', null, 0, 'method'],
  ['my update stops with 0x80070002 every morning', w11, 0, 'method'],
  ['hi, can you help me with error 0x80070002 please', w11, 0, 'method'],
  ['Windows Update error (0x80070002).', null, 1, 'method'],
  ['Install error - 0x80070002', w10, 0, 'method'],
  ['error code: 0x80070002, windows eleven', null, 0, 'method'],
  ['0x80070002 on win 11, I already synced the clock', null, 0, 'method'],
  ['0x80070002, already ran the troubleshooter', w11, 0, 'method'],
  ['-2147024894', w11, 0, 'method'],
  ['2147942402', null, 1, 'method'],
  ['Ox80070002', w11, 0, 'method'],
  ['0×80070003', null, 1, 'method'],
  ['System error 2: 0x80070002', w11, 0, 'method'],
  ['build 22631, 0x80070002', null, 0, 'method'],
  ['19045 machine with 80070002', w11, 0, 'method'],
  ['更新失败，错误代码：0x80070002', w11, 0, 'method'],
  ['beim Update kommt 0x80070002, Windows 10', null, 0, 'method'],
  ['https://forum.example/t/error-0x80070002/77 exactly this', w11, 0, 'method'],
  ['it fails!!! 0x80070002!!!', w11, 0, 'method'],
  ['my update fails help', w11, 1, 'method'],
  ['my update fails help', null, 1, 'method'],
  ['windows update cannot find a file it needs', w10, 1, 'method'],
  ['the update is downloaded and then fails to install', null, 1, 'method'],
  ['0x8024A105', w11, 0, 'person'],
  ['0x80248007 on windows 10', null, 0, 'person'],
  ['error 0x87D1041C since monday', null, 0, 'person'],
  ['STOP 0x0000007B', w11, 0, 'person'],
  ['AADSTS50126', null, 0, 'person'],
  ['the printer on the third floor prints nothing', w11, 1, 'person'],
  ['teams has no sound since this morning', null, 1, 'person'],
  ['I want to talk to a person', w11, 0, 'person'],
  ['can a human help me please', null, 0, 'person'],
  ['0x80070002 then 0x80070003', w11, 0, 'method'],
  ['first 0x8024A105, now 0x80070002', w11, 0, 'method'],
  ['0x80070002 windows 10/11 mixed', null, 1, 'method'],
];

const method = /^card: \d+ of \d+/;
const person = 'card: Pass it on to the help desk?';

describe('the first minute', () => {
  const newChat = chatsOn('sqlite');

  it('is tried in fifty ways', () => {
    expect(openings).toHaveLength(50);
  });

  it.each(openings)(
    '"%s" (browser says %s) asks %s, then a %s',
    async (text, browser, asked, ends) => {
      const chat = await newChat({ browserPlatform: browser });
      let lines = await chat.says(text);
      let questions = 0;
      const isThere = () => lines.some((line) => method.test(line) || line === person);
      while (!isThere()) {
        questions += 1;
        expect(questions).toBeLessThanOrEqual(1);
        lines = await chat.says('I do not know');
      }
      const last = lines.at(-1) ?? '';
      expect({ questions, ends: method.test(last) ? 'method' : 'person' }).toEqual({
        questions: asked,
        ends,
      });
    },
  );
});
