/** Small rules of the Bot Framework edge. */
import { describe, expect, it } from '@jest/globals';
import { readBotConfig } from '../../../src/botConfig.js';
import { afterFailure } from '../../../src/bot/botFramework/outbox/afterFailure.js';
import { DeliveryError, failedAnswer } from '../../../src/bot/botFramework/outbox/deliveryError.js';
import { textOfHtml } from '../../../src/bot/botFramework/htmlText.js';
import { isAllowedServiceUrl } from '../../../src/bot/botFramework/serviceUrl.js';

const broken = new DeliveryError({ status: null, reason: '', retryAfterMs: null });
const answered = (status: number, retryAfter: string | null = null) =>
  failedAnswer(status, '', retryAfter, 0);

describe('after a failure', () => {
  it.each<[string, unknown, number, object]>([
    ['a broken connection waits', broken, 1, { kind: 'wait', ms: 2_000 }],
    ['waits grow', broken, 4, { kind: 'wait', ms: 16_000 }],
    ['and end at five minutes', broken, 40, { kind: 'wait', ms: 300_000 }],
    ['after a day it is given up', broken, 290, { kind: 'giveUp' }],
    ['without a token, too', new Error('AADSTS7000222'), 1, { kind: 'wait' }],
    ['throttling waits as told', answered(429, '7'), 1, { kind: 'wait', ms: 7_000 }],
    ['or until a date', answered(429, 'Thu, 01 Jan 1970 00:00:09 GMT'), 1, { ms: 9_000 }],
    ['throttling is never given up', answered(429, '7'), 999, { kind: 'wait' }],
    ['who has blocked us is left alone', answered(403), 1, { kind: 'stop' }],
    ['a chat that is gone is opened again', answered(404), 1, { kind: 'reopen' }],
    ['our own fault is not repeated', answered(400), 1, { kind: 'giveUp' }],
    ['nor what is too big', answered(413), 1, { kind: 'giveUp' }],
    ['a fault of theirs is', answered(500), 1, { kind: 'wait' }],
  ])('%s', (_, error, attempts, next) => {
    expect(afterFailure(error, attempts)).toMatchObject(next);
  });

  it('tells the operator of what an administrator has forbidden', () => {
    const body = JSON.stringify({ error: { code: 'BotDisabledByAdmin' } });
    const forbidden = failedAnswer(403, body, null, 0);
    expect(afterFailure(forbidden, 1)).toEqual({ kind: 'stop', tellOperator: true });
  });
});

describe('the words of HTML', () => {
  it.each([
    ['<p>one</p><p>two</p>', 'one\ntwo'],
    ['a<br/>b<br>c', 'a\nb\nc'],
    ['<ul><li>x</li><li>y</li></ul>', 'x\ny'],
    ['1 &lt; 2 &amp;&amp; &#x41;&#66;&nbsp;&unknown;', '1 < 2 && AB &unknown;'],
    ['&amp;lt;script&amp;gt;', '&lt;script&gt;'],
    ['<script>alert(1)</script>', 'alert(1)'],
    ['a < b', 'a < b'],
    ['&#0;&#xD800;&#99999999;', '&#0;&#xD800;&#99999999;'],
  ])('of %s are %s', (html, text) => {
    expect(textOfHtml(html)).toBe(text);
  });

  it('are read in a moment, whatever is sent', () => {
    const startedAt = performance.now();
    textOfHtml('<'.repeat(250_000));
    textOfHtml('<br '.repeat(60_000));
    textOfHtml('&#'.repeat(120_000));
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });
});

describe('a serviceUrl', () => {
  it.each([
    ['https://smba.trafficmanager.net/amer/', false, true],
    ['http://smba.trafficmanager.net/amer/', false, false],
    ['https://user:secret@smba.trafficmanager.net/', false, false],
    ['http://127.0.0.1:56150/_connector', false, false],
    ['http://127.0.0.1:56150/_connector', true, true],
    ['http://localhost:56150/', true, true],
    ['http://[::1]:56150/', true, true],
    ['http://127.0.0.1.evil.example/', true, false],
    ['https://smba.trafficmanager.net/amer/', true, false],
    ['file:///etc/passwd', true, false],
    ['not an address', true, false],
  ])('%s (nobody signs in: %s) is allowed: %s', (url, isOpen, isAllowed) => {
    expect(isAllowedServiceUrl(url, isOpen)).toBe(isAllowed);
  });
});

describe('the settings of the bot', () => {
  const guid = '11111111-2222-4333-8444-555555555555';
  const app = { MICROSOFT_APP_ID: guid, MICROSOFT_APP_TENANT_ID: guid };
  const thumbprint = 'a'.repeat(40);
  const key = '-----BEGIN PRIVATE KEY-----\\nabc\\n-----END PRIVATE KEY-----';

  it.each<[string, Record<string, string>, string, unknown]>([
    ['off where nothing is set', {}, '127.0.0.1', { kind: 'off' }],
    [
      'open on this machine',
      { STEPLADDER_ALLOW_UNAUTHENTICATED: '1' },
      '127.0.0.1',
      { kind: 'open' },
    ],
    [
      'an app with a secret',
      { ...app, MICROSOFT_APP_PASSWORD: 's' },
      '0.0.0.0',
      {
        kind: 'app',
        appId: guid,
        tenantId: guid,
        credentials: { kind: 'password', password: 's' },
      },
    ],
    [
      'an app with a certificate',
      {
        ...app,
        MICROSOFT_APP_CERTIFICATE_THUMBPRINT: thumbprint,
        MICROSOFT_APP_CERTIFICATE_KEY: key,
      },
      '0.0.0.0',
      {
        credentials: {
          kind: 'certificate',
          thumbprint,
          privateKey: '-----BEGIN PRIVATE KEY-----\nabc\n-----END PRIVATE KEY-----',
        },
      },
    ],
    [
      'a managed identity',
      { ...app, MICROSOFT_APP_TYPE: 'UserAssignedMSI' },
      '0.0.0.0',
      { credentials: { kind: 'managedIdentity' } },
    ],
  ])('are %s', (_, env, host, bot) => {
    const read = readBotConfig(env, host);
    expect(read.problems).toEqual([]);
    expect(read.bot).toMatchObject(bot as object);
  });

  it.each<[Record<string, string>, string, string]>([
    [{ STEPLADDER_ALLOW_UNAUTHENTICATED: 'yes' }, '127.0.0.1', 'must be 1'],
    [{ STEPLADDER_ALLOW_UNAUTHENTICATED: '1' }, '0.0.0.0', 'set HOST=127.0.0.1'],
    [
      { ...app, MICROSOFT_APP_ID: 'my-bot', MICROSOFT_APP_PASSWORD: 's' },
      '',
      'MICROSOFT_APP_ID must',
    ],
    [{ MICROSOFT_APP_ID: guid, MICROSOFT_APP_PASSWORD: 's' }, '', 'MICROSOFT_APP_TENANT_ID must'],
    [app, '', 'MICROSOFT_APP_PASSWORD must be the client secret'],
    [
      { ...app, MICROSOFT_APP_TYPE: 'MultiTenant', MICROSOFT_APP_PASSWORD: 's' },
      '',
      'MICROSOFT_APP_TYPE must be',
    ],
    [
      { ...app, MICROSOFT_APP_TYPE: 'UserAssignedMSI', MICROSOFT_APP_PASSWORD: 's' },
      '',
      'remove them',
    ],
    [
      { ...app, MICROSOFT_APP_CERTIFICATE_KEY: key },
      '',
      'MICROSOFT_APP_CERTIFICATE_THUMBPRINT must',
    ],
    [
      { ...app, MICROSOFT_APP_CERTIFICATE_THUMBPRINT: thumbprint },
      '',
      'MICROSOFT_APP_CERTIFICATE_KEY must',
    ],
    [
      {
        ...app,
        MICROSOFT_APP_PASSWORD: 's',
        MICROSOFT_APP_CERTIFICATE_THUMBPRINT: thumbprint,
      },
      '',
      'keep one of them',
    ],
    [
      { ...app, MICROSOFT_APP_PASSWORD: 's', STEPLADDER_ALLOW_UNAUTHENTICATED: '1' },
      '127.0.0.1',
      'remove one of them',
    ],
  ])('refuse %j', (env, host, says) => {
    const read = readBotConfig(env, host);
    expect(read.problems).toEqual([expect.stringContaining(says)]);
    expect(read.bot).toEqual({ kind: 'off' });
  });
});
