/** The settings of a proxy that signs people in and says in a header who they are. */
import { setting, type Env } from './env.js';

export type IdentityHeaderSettings = {
  /** In small letters, as Node gives names of headers. */
  readonly header: string;
  readonly secretHeader: string;
  readonly secret: string;
};

export type IdentityConfigRead = {
  /** null: no header says who somebody is. */
  readonly identityHeader: IdentityHeaderSettings | null;
  readonly problems: readonly string[];
};

const minSecretLength = 16;

/** Headers with a meaning of their own say nothing about who somebody is. */
const taken =
  /^(authorization|cookie|host|origin|forwarded|x-forwarded-.*|content-.*|connection|transfer-encoding|upgrade)$/;

/** With problems, what is read is not to be used. */
export function readIdentityConfig(
  env: Env,
  trustedProxies: readonly string[],
): IdentityConfigRead {
  const header = setting(env, 'IDENTITY_HEADER').toLowerCase();
  const secretHeader = setting(env, 'IDENTITY_SECRET_HEADER').toLowerCase();
  const secret = setting(env, 'IDENTITY_SECRET');
  if (header === '' && secretHeader === '' && secret === '') {
    return { identityHeader: null, problems: [] };
  }
  const problems = [
    ...headerProblems('IDENTITY_HEADER', header, 'X-Remote-User'),
    ...headerProblems('IDENTITY_SECRET_HEADER', secretHeader, 'X-Proxy-Secret'),
    ...(header !== '' && header === secretHeader
      ? ['IDENTITY_HEADER and IDENTITY_SECRET_HEADER must be two different headers.']
      : []),
    ...(secret.length >= minSecretLength && /^[\x21-\x7e]+$/.test(secret)
      ? []
      : [
          `IDENTITY_SECRET must be at least ${minSecretLength} letters and digits, the same that the proxy sends in IDENTITY_SECRET_HEADER.`,
        ]),
    ...(trustedProxies.length > 0
      ? []
      : ['IDENTITY_HEADER is believed only from your proxy: set TRUSTED_PROXIES to its address.']),
  ];
  return { identityHeader: { header, secretHeader, secret }, problems };
}

function headerProblems(name: string, header: string, example: string): readonly string[] {
  const isName = /^[a-z0-9-]+$/.test(header) && !taken.test(header);
  return isName ? [] : [`${name} must be the name of a header, for example ${name}=${example}.`];
}
