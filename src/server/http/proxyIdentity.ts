/**
 * Who somebody is in the words of the company's proxy, which has signed them in: a header, believed
 * only from TRUSTED_PROXIES and beside the secret that the proxy and we share. Handlers find it as
 * `caller.identity`; the headers themselves are taken out of every request.
 */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { IdentityHeaderSettings } from '../../identityConfig.js';
import { accountIdentity } from '../../people/accountName.js';
import type { NamedIdentity } from '../../people/accountName.js';
import { hashOf } from '../../people/secret.js';
import type { Networks } from './networks.js';

/** `peer` is who holds the connection: the proxy itself, never the client that it speaks for. */
export type ProxyIdentityOf = (peer: string, headers: IncomingHttpHeaders) => NamedIdentity | null;

/** What it gives back also removes both headers from `headers`, whoever sent them. */
export function proxyIdentities(
  settings: IdentityHeaderSettings | null,
  trusted: Networks,
): ProxyIdentityOf {
  if (settings === null) return () => null;
  const { header, secretHeader, secret } = settings;
  return (peer, headers) => {
    const said = taken(headers, header);
    const proof = taken(headers, secretHeader);
    if (said === null || proof === null || !trusted.has(peer)) return null;
    return isSame(proof, secret) ? accountIdentity(asText(said)) : null;
  };
}

function taken(headers: IncomingHttpHeaders, name: string): string | null {
  const value = headers[name];
  Reflect.deleteProperty(headers, name);
  return typeof value === 'string' ? value : null;
}

/** Hashed, so that neither the time nor a length tells anything about the secret. */
function isSame(given: string, wanted: string): boolean {
  return timingSafeEqual(Buffer.from(hashOf(given)), Buffer.from(hashOf(wanted)));
}

/** Node reads headers byte by byte; proxies send names like Müller in UTF-8, some in Latin-1. */
function asText(header: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(header, 'latin1'));
  } catch {
    return header;
  }
}
