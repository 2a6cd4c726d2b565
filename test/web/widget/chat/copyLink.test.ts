import { describe, expect, it } from '@jest/globals';
import { textToCopy } from '../../../../web/widget/chat/copyLink.js';

describe('a link that copies', () => {
  it.each([
    'net stop wuauserv',
    'ren %windir%\\SoftwareDistribution SoftwareDistribution.old',
    'a & b ? c = d # e',
    'line 1\nline 2',
    'ä ö 中文 "quoted"',
    '',
  ])('carries %j', (text) => {
    expect(textToCopy(`stepladder:copy?text=${encodeURIComponent(text)}`)).toBe(text);
  });

  it.each([
    ['another address', 'https://example.com/?text=x'],
    ['another link of ours', 'stepladder:open?text=x'],
    ['a prefix in the middle', 'https://example.com/#stepladder:copy?text=x'],
    ['spoilt escapes', 'stepladder:copy?text=%E0%A4%A'],
  ])('is not: %s', (_, url) => {
    expect(textToCopy(url)).toBeNull();
  });
});
