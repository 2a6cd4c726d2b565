import { describe, expect, it } from '@jest/globals';
import { ConfigError, readConfig } from '../src/config.js';

describe('readConfig', () => {
  it('starts on this machine alone when nothing is set', () => {
    expect(readConfig({})).toMatchObject({
      port: 3978,
      host: '127.0.0.1',
      dataDir: 'data',
      databaseUrl: null,
      publicUrl: null,
      trustedProxies: [],
      widgetOrigins: [],
      visitors: 'loopback',
    });
  });

  it('takes a blank for not set', () => {
    expect(readConfig({ PORT: '', PUBLIC_URL: '', TRUSTED_PROXIES: '' })).toEqual(readConfig({}));
  });

  it('reads lists', () => {
    const env = {
      TRUSTED_PROXIES: '10.0.0.5, 10.1.0.0/16,::1,fd00::/8',
      WIDGET_ORIGINS: 'https://intranet.example,http://wiki:8080',
    };
    expect(readConfig(env)).toMatchObject({
      trustedProxies: ['10.0.0.5', '10.1.0.0/16', '::1', 'fd00::/8'],
      widgetOrigins: ['https://intranet.example', 'http://wiki:8080'],
    });
  });

  it.each([
    { env: { PORT: 'http' }, says: 'PORT must be a number' },
    { env: { PORT: '65536' }, says: 'PORT must be between 0 and 65535.' },
    { env: { DATABASE_URL: 'mysql://x' }, says: 'DATABASE_URL must begin with postgres://' },
    { env: { PUBLIC_URL: 'helpdesk.example' }, says: 'PUBLIC_URL must be an address' },
    { env: { PUBLIC_URL: 'ftp://helpdesk.example' }, says: 'PUBLIC_URL must be an address' },
    { env: { TRUSTED_PROXIES: 'proxy.example' }, says: 'TRUSTED_PROXIES must be addresses' },
    { env: { TRUSTED_PROXIES: '10.0.0.0/33' }, says: 'TRUSTED_PROXIES must be addresses' },
    { env: { TRUSTED_PROXIES: '10.0.0.0/8/8' }, says: 'TRUSTED_PROXIES must be addresses' },
    {
      env: { WIDGET_ORIGINS: 'https://intranet.example/' },
      says: 'WIDGET_ORIGINS must be origins',
    },
    { env: { WIDGET_ORIGINS: 'intranet.example' }, says: 'WIDGET_ORIGINS must be origins' },
    { env: { WIDGET_ORIGINS: '*' }, says: 'WIDGET_ORIGINS must be origins' },
    { env: { VISITORS: 'yes' }, says: 'VISITORS must be allow or deny.' },
  ])('refuses $env, and says what it must be', ({ env, says }) => {
    expect(() => readConfig(env)).toThrow(ConfigError);
    expect(() => readConfig(env)).toThrow(says);
  });

  it('lists every problem at once, a line each', () => {
    expect(() => readConfig({ PORT: 'x', VISITORS: 'x', PUBLIC_URL: 'x' })).toThrow(
      /^PORT.*\nPUBLIC_URL.*\nVISITORS.*$/,
    );
  });
});
