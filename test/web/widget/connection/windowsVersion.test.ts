import { describe, expect, it } from '@jest/globals';
import { readPlatformVersion } from '../../../../web/widget/connection/windowsVersion.js';

const telling = (platform: string, platformVersion?: string) => ({
  platform,
  getHighEntropyValues: () => Promise.resolve({ platformVersion }),
});

describe('the Windows version from the browser', () => {
  it.each([
    ['Windows 11', telling('Windows', '15.0.0'), '15.0.0'],
    ['Windows 7', telling('Windows', '0.1.0'), '0.1.0'],
    ['a Windows that says nothing', telling('Windows', ''), undefined],
    ['a Windows that has no version', telling('Windows'), undefined],
    ['a Mac, whose version would read like Windows 11', telling('macOS', '14.5.0'), undefined],
    ['a phone', telling('Android', '13.0.0'), undefined],
    ['a browser without it, or plain HTTP', undefined, undefined],
  ])('%s', async (_, userAgent, version) => {
    expect(await readPlatformVersion(userAgent)).toBe(version);
  });

  it('is unknown where a policy forbids the question', async () => {
    const forbidding = {
      platform: 'Windows',
      getHighEntropyValues: () => Promise.reject(new Error('NotAllowedError')),
    };
    expect(await readPlatformVersion(forbidding)).toBeUndefined();
  });
});
