import { describe, expect, it } from '@jest/globals';
import { platformFromBrowser, platformName } from '../../src/knowledge/platform.js';

describe('platformFromBrowser', () => {
  it.each([
    ['0.1.0', 'windows-7'],
    ['0.2.0', 'windows-8'],
    ['0.3.0', 'windows-8.1'],
    ['1.0.0', 'windows-10'],
    ['10.0.0', 'windows-10'],
    ['11.0.0', null],
    ['12.0.0', null],
    ['13.0.0', 'windows-11'],
    ['19.0.0', 'windows-11'],
    ['', null],
    ['x', null],
  ])('%s means %s', (version, platform) => {
    expect(platformFromBrowser(version)).toBe(platform);
  });
});

it('says the versions as people do', () => {
  expect(platformName('windows-xp')).toBe('Windows XP');
  expect(platformName('windows-8.1')).toBe('Windows 8.1');
});
