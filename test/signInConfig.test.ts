/** The settings of signing in by OpenID Connect: whole or not at all, and every problem at once. */
import { describe, expect, it } from '@jest/globals';
import { ConfigError, readConfig } from '../src/config.js';

const whole = {
  PUBLIC_URL: 'https://help.example',
  OIDC_ISSUER: 'https://login.example',
  OIDC_CLIENT_ID: 'stepladder',
  OIDC_CLIENT_SECRET: 'secret',
};

function problemsOf(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.message.split('\n');
  }
}

describe('signing in by OpenID Connect', () => {
  it('is off when it is left out', () => {
    expect(readConfig({ OIDC_ISSUER: '' }).oidc).toBeNull();
  });

  it('is read, with where people come back to', () => {
    expect(readConfig(whole).oidc).toEqual({
      issuer: 'https://login.example',
      clientId: 'stepladder',
      clientSecret: 'secret',
      scopes: 'openid profile',
      clientAuth: 'post',
      callback: 'https://help.example/desk/callback',
      desk: 'https://help.example/desk',
    });
  });

  it.each([
    { OIDC_ISSUER: 'http://localhost:4000' },
    { OIDC_ISSUER: 'https://login.microsoftonline.com/11111111-2222-4333-8444-555555555555/v2.0' },
    { OIDC_SCOPES: 'openid profile groups', OIDC_CLIENT_AUTH: 'basic' },
  ])('takes %j', (env) => {
    expect(problemsOf({ ...whole, ...env })).toEqual([]);
  });

  it.each([
    { env: { OIDC_ISSUER: '' }, names: ['OIDC_ISSUER must be'] },
    { env: { OIDC_ISSUER: 'login' }, names: ['OIDC_ISSUER must be'] },
    { env: { OIDC_ISSUER: 'http://login.example' }, names: ['OIDC_ISSUER must be'] },
    { env: { OIDC_ISSUER: 'ftp://localhost' }, names: ['OIDC_ISSUER must be'] },
    {
      env: { OIDC_ISSUER: 'https://login.microsoftonline.com/common/v2.0' },
      names: ['OIDC_ISSUER must name your own tenant'],
    },
    { env: { OIDC_CLIENT_ID: '' }, names: ['OIDC_CLIENT_ID'] },
    { env: { OIDC_CLIENT_SECRET: '' }, names: ['OIDC_CLIENT_SECRET'] },
    { env: { OIDC_SCOPES: 'profile' }, names: ['OIDC_SCOPES'] },
    { env: { OIDC_CLIENT_AUTH: 'none' }, names: ['OIDC_CLIENT_AUTH'] },
    { env: { PUBLIC_URL: '' }, names: ['OIDC_ISSUER goes with PUBLIC_URL'] },
    {
      env: { PUBLIC_URL: '', OIDC_CLIENT_ID: '', OIDC_CLIENT_SECRET: ' ' },
      names: ['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_ISSUER goes'],
    },
  ])('with $env lists every problem', ({ env, names }) => {
    const problems = problemsOf({ ...whole, ...env });
    expect(problems).toEqual(names.map((name) => expect.stringMatching(new RegExp(`^${name}`))));
  });
});
