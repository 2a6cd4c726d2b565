/** The settings of the proxy's identity header: all three, a secret worth the name, and a proxy. */
import { describe, expect, it } from '@jest/globals';
import { ConfigError, readConfig } from '../src/config.js';

const whole = {
  TRUSTED_PROXIES: '10.0.0.5',
  IDENTITY_HEADER: 'X-Remote-User',
  IDENTITY_SECRET_HEADER: 'X-Proxy-Secret',
  IDENTITY_SECRET: 'sixteen-letters-',
};

function problemsOf(env: Readonly<Record<string, string>>): readonly string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.message.split('\n');
  }
}

describe('the identity header', () => {
  it('is off when it is left out', () => {
    expect(readConfig({ IDENTITY_HEADER: '' }).identityHeader).toBeNull();
  });

  it('is read with its names in small letters', () => {
    expect(readConfig(whole).identityHeader).toEqual({
      header: 'x-remote-user',
      secretHeader: 'x-proxy-secret',
      secret: 'sixteen-letters-',
    });
  });

  it.each([
    { env: { IDENTITY_HEADER: '' }, names: ['IDENTITY_HEADER'] },
    { env: { IDENTITY_HEADER: 'Remote User' }, names: ['IDENTITY_HEADER'] },
    { env: { IDENTITY_HEADER: 'Cookie' }, names: ['IDENTITY_HEADER'] },
    { env: { IDENTITY_HEADER: 'X-Forwarded-For' }, names: ['IDENTITY_HEADER'] },
    { env: { IDENTITY_SECRET_HEADER: '' }, names: ['IDENTITY_SECRET_HEADER'] },
    { env: { IDENTITY_SECRET_HEADER: 'x-remote-user' }, names: ['IDENTITY_HEADER and'] },
    { env: { IDENTITY_SECRET: 'too-short' }, names: ['IDENTITY_SECRET '] },
    { env: { IDENTITY_SECRET: '' }, names: ['IDENTITY_SECRET '] },
    { env: { TRUSTED_PROXIES: '' }, names: ['IDENTITY_HEADER is believed'] },
    {
      env: { TRUSTED_PROXIES: '', IDENTITY_SECRET: '', IDENTITY_SECRET_HEADER: '' },
      names: ['IDENTITY_SECRET_HEADER', 'IDENTITY_SECRET ', 'IDENTITY_HEADER is believed'],
    },
  ])('with $env lists every problem', ({ env, names }) => {
    const problems = problemsOf({ ...whole, ...env });
    expect(problems).toEqual(names.map((name) => expect.stringMatching(new RegExp(`^${name}`))));
  });
});
