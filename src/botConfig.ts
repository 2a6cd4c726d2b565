/** The settings of a Bot Framework channel: off, open on this machine for a test client, or an app. */
import { z } from 'zod';
import { isGuid, setting, type Env } from './env.js';

export type BotCredentials =
  | { readonly kind: 'password'; readonly password: string }
  | { readonly kind: 'certificate'; readonly thumbprint: string; readonly privateKey: string }
  /** Works on Azure's own hosts only. */
  | { readonly kind: 'managedIdentity' };

export type BotApp = {
  readonly kind: 'app';
  readonly appId: string;
  readonly tenantId: string;
  readonly credentials: BotCredentials;
};

/** `open`: nobody signs in, so only this machine itself is let in. */
export type BotConfig = { readonly kind: 'off' } | { readonly kind: 'open' } | BotApp;

export type BotConfigRead = { readonly bot: BotConfig; readonly problems: readonly string[] };

const loopbackHosts = new Set(['127.0.0.1', 'localhost', '::1']);

/** With problems, what is read is not to be used. */
export function readBotConfig(env: Env, host: string): BotConfigRead {
  const appId = setOrNull(env, 'MICROSOFT_APP_ID');
  if (appId === null) return withoutApp(env, host);
  const tenantId = setOrNull(env, 'MICROSOFT_APP_TENANT_ID') ?? '';
  const credentials = credentialsOf(env);
  const problems = [
    ...(isGuid(appId) ? [] : ['MICROSOFT_APP_ID must be the GUID of the bot’s app registration.']),
    ...(isGuid(tenantId)
      ? []
      : [
          'MICROSOFT_APP_TENANT_ID must be the GUID of your tenant: Entra shows it as Directory ID.',
        ]),
    ...(setOrNull(env, 'STEPLADDER_ALLOW_UNAUTHENTICATED') === null
      ? []
      : ['STEPLADDER_ALLOW_UNAUTHENTICATED goes without MICROSOFT_APP_ID: remove one of them.']),
    ...(typeof credentials === 'string' ? [credentials] : []),
  ];
  if (typeof credentials === 'string' || problems.length > 0) {
    return { bot: { kind: 'off' }, problems };
  }
  return {
    bot: {
      kind: 'app',
      // As tokens and activities have them.
      appId: appId.toLowerCase(),
      tenantId: tenantId.toLowerCase(),
      credentials,
    },
    problems,
  };
}

function withoutApp(env: Env, host: string): BotConfigRead {
  const off = { kind: 'off' } as const;
  const allowed = setOrNull(env, 'STEPLADDER_ALLOW_UNAUTHENTICATED');
  if (allowed === null) return { bot: off, problems: [] };
  if (allowed !== '1') {
    const problem = 'STEPLADDER_ALLOW_UNAUTHENTICATED must be 1, or be left out.';
    return { bot: off, problems: [problem] };
  }
  if (!loopbackHosts.has(host)) {
    const problem =
      'STEPLADDER_ALLOW_UNAUTHENTICATED works on this machine only: set HOST=127.0.0.1, or set MICROSOFT_APP_ID.';
    return { bot: off, problems: [problem] };
  }
  return { bot: { kind: 'open' }, problems: [] };
}

/** A text says what is wrong. */
function credentialsOf(env: Env): BotCredentials | string {
  const type = setOrNull(env, 'MICROSOFT_APP_TYPE') ?? 'SingleTenant';
  const password = setOrNull(env, 'MICROSOFT_APP_PASSWORD');
  const thumbprint = setOrNull(env, 'MICROSOFT_APP_CERTIFICATE_THUMBPRINT');
  const key = setOrNull(env, 'MICROSOFT_APP_CERTIFICATE_KEY');
  if (type === 'UserAssignedMSI') {
    return password === null && thumbprint === null && key === null
      ? { kind: 'managedIdentity' }
      : 'MICROSOFT_APP_TYPE=UserAssignedMSI goes without a password and without a certificate: remove them.';
  }
  if (type !== 'SingleTenant') {
    return 'MICROSOFT_APP_TYPE must be SingleTenant or UserAssignedMSI, as in the Azure Bot resource.';
  }
  if (thumbprint === null && key === null) {
    return password === null
      ? 'MICROSOFT_APP_PASSWORD must be the client secret, or set MICROSOFT_APP_CERTIFICATE_THUMBPRINT and MICROSOFT_APP_CERTIFICATE_KEY.'
      : { kind: 'password', password };
  }
  if (password !== null) {
    return 'MICROSOFT_APP_PASSWORD and a certificate are both set: keep one of them.';
  }
  if (thumbprint === null || !/^[0-9a-f]{40}([0-9a-f]{24})?$/i.test(thumbprint)) {
    return 'MICROSOFT_APP_CERTIFICATE_THUMBPRINT must be the certificate’s thumbprint, 40 or 64 hex digits without colons.';
  }
  const privateKey = (key ?? '').replaceAll('\\n', '\n');
  return privateKey.includes('PRIVATE KEY-----')
    ? { kind: 'certificate', thumbprint, privateKey }
    : 'MICROSOFT_APP_CERTIFICATE_KEY must be the private key as PEM; line breaks may be written as \\n.';
}

function setOrNull(env: Env, name: string): string | null {
  const value = setting(env, name);
  return value === '' ? null : value;
}

/** When the client secret or the certificate ends, in milliseconds. */
export function readSecretEnd(env: Env): {
  readonly secretEndsAt: number | null;
  readonly problems: readonly string[];
} {
  const day = setOrNull(env, 'MICROSOFT_APP_PASSWORD_EXPIRES');
  if (day === null) return { secretEndsAt: null, problems: [] };
  const { data } = z.iso.date().safeParse(day);
  if (data !== undefined) return { secretEndsAt: Date.parse(data), problems: [] };
  const problem = 'MICROSOFT_APP_PASSWORD_EXPIRES must be a day like 2027-11-30.';
  return { secretEndsAt: null, problems: [problem] };
}
