import { expect, it } from '@jest/globals';
import { canWork, pcWords, reachWords, teamsCallAddress } from '../../../web/desk/caseText.js';

it.each([
  ['blocked', 'bad', 'No.'],
  ['hard', 'warn', 'With difficulty.'],
  ['normal', 'plain', 'Yes.'],
  [null, 'plain', 'Not said'],
] as const)('says for %s in the tone %s: %s', (priority, tone, word) => {
  expect(canWork({ priority })).toEqual({ tone, word });
});

it.each([
  [{ pc: 'NB-4417', platform: 'windows-11' }, 'NB-4417, ', 'Windows 11'],
  [{ pc: null, platform: null }, '', 'Windows version not known'],
])('names the PC of %j', (given, name, platform) => {
  expect(pcWords(given)).toEqual({ name, platform });
});

it('names the way that the person gave beside the chat', () => {
  expect(reachWords({ contact: null })).toBe('This chat');
  expect(reachWords({ contact: '555 0100' })).toBe('This chat, or 555 0100');
});

it('writes a name into the address of a call so that it can add nothing to it', () => {
  expect(teamsCallAddress('noor&x=1@example.com')).toBe(
    'https://teams.microsoft.com/l/call/0/0?users=noor%26x%3D1%40example.com',
  );
});
