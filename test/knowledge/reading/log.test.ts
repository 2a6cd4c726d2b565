import { describe, expect, it } from '@jest/globals';
import { mentionsIn } from '../../../src/knowledge/codes/find.js';
import { readLog, withoutNames } from '../../../src/knowledge/reading/log.js';
import { readMessage } from '../../../src/knowledge/reading/tokens.js';
import type { LogReading } from '../../../src/knowledge/understanding.js';

function read(lines: readonly string[], articles: readonly string[] = []): LogReading | null {
  const message = readMessage(lines.join('\n'));
  const mentions = mentionsIn(message, () => false);
  return readLog(message, mentions, (code) => articles.includes(code));
}

const quiet = (count: number): string[] =>
  Array.from({ length: count }, (_, line) => `2026-11-20 09:12:${line} Info  Agent idle ${line}`);

const log = [
  ...quiet(21),
  'Error CBS  Failed to resolve package [HRESULT = 0x800f0831]',
  ...quiet(14),
  'Error CBS  Installation failed, hr=0x80073712, C:\\Users\\jane.doe\\x.cab',
  ...quiet(3),
];

describe('readLog', () => {
  it('takes the last failure', () => {
    const reading = read(log);
    expect(reading?.code).toBe('0x80073712');
    expect(reading?.lines).toEqual([
      { code: '0x800F0831', line: 22 },
      { code: '0x80073712', line: 37 },
    ]);
  });

  it('keeps only the lines around failures, without names', () => {
    expect(read(log)?.excerpt).toBe(
      [
        '2026-11-20 09:12:20 Info  Agent idle 20',
        'Error CBS  Failed to resolve package [HRESULT = 0x800f0831]',
        '2026-11-20 09:12:0 Info  Agent idle 0',
        '...',
        '2026-11-20 09:12:13 Info  Agent idle 13',
        'Error CBS  Installation failed, hr=0x80073712, C:\\Users\\***\\x.cab',
        '2026-11-20 09:12:0 Info  Agent idle 0',
      ].join('\n'),
    );
  });

  it.each([
    ['a specific code before a generic one', ['failed 0x80073712', 'failed 0x80004005'], []],
    ['a failure before a warning', ['Error 0x80073712', 'Warning: retry after 0x80240022'], []],
    ['one that has an article', ['Error 0x80073712', 'Error 0x80240022'], ['0x80073712']],
  ])('prefers %s', (_, lines, articles) => {
    expect(read([...quiet(9), ...lines], articles)?.code).toBe('0x80073712');
  });

  it('reads no log in eight lines', () => {
    expect(read([...quiet(7), 'Error 0x80073712'])).toBeNull();
  });

  it('finds no code where there is none', () => {
    expect(read([...quiet(9), 'Error: something'])).toMatchObject({ code: null, lines: [] });
  });
});

it.each([
  ['C:\\Users\\jane.doe\\AppData', 'C:\\Users\\***\\AppData'],
  ['/home/jane/x', '/home/***/x'],
  ['C:\\Documents and Settings\\Jane Doe\\x', 'C:\\Documents and Settings\\***\\x'],
  ['mail jane.doe@example.com failed', 'mail *** failed'],
  ['User: CONTOSO\\jane, error 5', 'User: ***, error 5'],
  ['C:\\Windows\\Logs\\CBS.log', 'C:\\Windows\\Logs\\CBS.log'],
])('%s is shown as %s', (line, shown) => {
  expect(withoutNames(line)).toBe(shown);
});
