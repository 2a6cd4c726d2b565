/** Somebody of a company by the name of their account, as a proxy or a token writes it. */
import type { Identity } from './identity.js';

/** `name` is the account's, for display until something better is known. */
export type NamedIdentity = Identity & { readonly name: string };

const maxLength = 256;

/**
 * `DOMAIN\name` -> issuer `domain:domain`; a user principal name `name@example.com` -> issuer
 * `upn:example.com`; a bare name -> issuer `account`. The subject is the whole account in small
 * letters: Windows does not tell them apart. Null for what is none of these; a comma too, since that
 * is how two headers of one name arrive, and one of them may be the client's own.
 */
export function accountIdentity(written: string): NamedIdentity | null {
  const account = written.trim().normalize('NFC');
  if (account.length > maxLength) return null;
  const found = /^(?:([^\s\\@,]+)\\)?([^\\@,\p{C}]*[^\s\\@,\p{C}])(?:@([^\s\\@,]+))?$/u.exec(
    account,
  );
  const [, domain, name, suffix] = found ?? [];
  if (name === undefined || (domain !== undefined && suffix !== undefined)) return null;
  return { issuer: issuerOf(domain, suffix), subject: account.toLowerCase(), name };
}

function issuerOf(domain: string | undefined, suffix: string | undefined): string {
  if (domain !== undefined) return `domain:${domain.toLowerCase()}`;
  return suffix === undefined ? 'account' : `upn:${suffix.toLowerCase()}`;
}
