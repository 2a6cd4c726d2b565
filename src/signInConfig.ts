/** The settings of signing in to the desk with the company's sign-in service, by OpenID Connect. */
import { isSafe, setting, type Env } from './env.js';

export type OidcSettings = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** As it is sent: 'openid profile'. */
  readonly scopes: string;
  /** How the secret is shown to the service: in the body, or in the Authorization header. */
  readonly clientAuth: 'post' | 'basic';
  /** Where people are sent back to, https://helpdesk.example/desk/callback. */
  readonly callback: string;
  /** The desk itself. */
  readonly desk: string;
};

export type SignInConfigRead = {
  /** null: nobody signs in this way. */
  readonly oidc: OidcSettings | null;
  readonly problems: readonly string[];
};

const anIssuer = 'OIDC_ISSUER must be an address like https://login.example';

/** With problems, what is read is not to be used. */
export function readSignInConfig(env: Env, publicUrl: string | null): SignInConfigRead {
  const issuer = setting(env, 'OIDC_ISSUER');
  const clientId = setting(env, 'OIDC_CLIENT_ID');
  const clientSecret = setting(env, 'OIDC_CLIENT_SECRET');
  if (issuer === '' && clientId === '' && clientSecret === '') return { oidc: null, problems: [] };
  const scopes = setting(env, 'OIDC_SCOPES') || 'openid profile';
  const clientAuth = setting(env, 'OIDC_CLIENT_AUTH') || 'post';
  const problems = [
    ...issuerProblems(issuer),
    ...missing('OIDC_CLIENT_ID', clientId),
    ...missing('OIDC_CLIENT_SECRET', clientSecret),
    ...(scopes.split(/\s+/).includes('openid')
      ? []
      : ['OIDC_SCOPES must contain openid, for example OIDC_SCOPES=openid profile groups.']),
    ...(clientAuth === 'post' || clientAuth === 'basic'
      ? []
      : ['OIDC_CLIENT_AUTH must be post or basic.']),
    ...(publicUrl === null
      ? [
          'OIDC_ISSUER goes with PUBLIC_URL: the address to which people come back after signing in.',
        ]
      : []),
  ];
  if (problems.length > 0 || publicUrl === null) return { oidc: null, problems };
  const { origin } = new URL(publicUrl);
  return {
    oidc: {
      ...{ issuer, clientId, clientSecret, scopes },
      clientAuth: clientAuth === 'basic' ? 'basic' : 'post',
      callback: `${origin}/desk/callback`,
      desk: `${origin}/desk`,
    },
    problems,
  };
}

function missing(name: string, value: string): readonly string[] {
  return value === '' ? [`${name} is missing: your sign-in service has it for this bot.`] : [];
}

function issuerProblems(issuer: string): readonly string[] {
  if (!URL.canParse(issuer)) return [`${anIssuer}.`];
  const address = new URL(issuer);
  if (!isSafe(address)) return [`${anIssuer}: it begins with https.`];
  if (/^\/(common|organizations|consumers)\b/.test(address.pathname)) {
    return [
      'OIDC_ISSUER must name your own tenant: https://login.microsoftonline.com/TENANT-ID/v2.0.',
    ];
  }
  return [];
}
