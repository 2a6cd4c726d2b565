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
    {
      env: { TEAMS_DESK_CHANNEL: '19:desk@thread.tacv2' },
      says: 'TEAMS_DESK_CHANNEL needs a bot in Teams: set MICROSOFT_APP_ID.',
    },
    { env: { TEAMS_DESK_CHANNEL: 'General' }, says: 'TEAMS_DESK_CHANNEL must be the link' },
    {
      env: { TEAMS_DESK_CHANNEL: 'printers=19:desk@thread.tacv2' },
      says: 'TEAMS_DESK_CHANNEL must be the link',
    },
    { env: { SMTP_URL: 'mail.example' }, says: 'SMTP_URL must be an address like smtp://' },
    { env: { SMTP_URL: 'https://mail.example' }, says: 'SMTP_URL must be an address like smtp://' },
    { env: { SMTP_URL: 'smtp://mail.example' }, says: 'set MAIL_FROM to one like' },
    { env: { MAIL_FROM: 'IT help' }, says: 'MAIL_FROM must be a sender like' },
  ])('refuses $env, and says what it must be', ({ env, says }) => {
    expect(() => readConfig(env)).toThrow(ConfigError);
    expect(() => readConfig(env)).toThrow(says);
  });

  it.each([
    { from: 'helpdesk@corp.example', name: '' },
    { from: 'IT help <helpdesk@corp.example>', name: 'IT help' },
    { from: 'Service, Zürich <helpdesk@corp.example>', name: 'Service, Zürich' },
  ])('sends mail as $from', ({ from, name }) => {
    const env = { SMTP_URL: 'smtp://bot:secret@mail.example:587', MAIL_FROM: from };
    const sender = { name, address: 'helpdesk@corp.example' };
    expect(readConfig(env).mail).toEqual({ smtpUrl: env.SMTP_URL, from: sender });
  });

  it('sends no mail unless it is told by which server', () => {
    expect(readConfig({ MAIL_FROM: 'helpdesk@corp.example' }).mail).toBeNull();
  });

  it('lists every problem at once, a line each', () => {
    expect(() => readConfig({ PORT: 'x', VISITORS: 'x', PUBLIC_URL: 'x' })).toThrow(
      /^PORT.*\nPUBLIC_URL.*\nVISITORS.*$/,
    );
  });
});
