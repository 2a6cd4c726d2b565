/**
 * Who calls, as far as the connection and its headers say. Headers of a proxy are believed only
 * from TRUSTED_PROXIES; and behind a proxy nobody is "this machine", whatever the peer's address.
 */
import type { IncomingHttpHeaders } from 'node:http';
import type { IdentityHeaderSettings } from '../../identityConfig.js';
import type { NamedIdentity } from '../../people/accountName.js';
import { isLoopback, networks, plainAddress } from './networks.js';
import type { Networks } from './networks.js';
import { proxyIdentities } from './proxyIdentity.js';

export type Caller = {
  /** The client's address, not the proxy's. */
  readonly address: string;
  /** Is it this machine itself, and no proxy in between? */
  readonly local: boolean;
  /** How the client addresses us, "https://helpdesk.example". */
  readonly base: string;
  readonly secure: boolean;
  /** Of the page that asks; null where none does. */
  readonly origin: string | null;
  /** Whom the company's proxy has signed in; null where it says nothing that can be believed. */
  readonly identity: NamedIdentity | null;
};

export type CallerSettings = {
  readonly trustedProxies: readonly string[];
  readonly publicUrl: string | null;
  readonly identityHeader?: IdentityHeaderSettings | null;
};

/**
 * Null where the Host header is none: nothing sensible can be answered. Takes the headers that say
 * who somebody is out of `headers`: who comes after has `identity` alone.
 */
export type CallerOf = (peer: string, headers: IncomingHttpHeaders) => Caller | null;

const localNames = new Set(['localhost', '127.0.0.1', '[::1]']);

export function callers(settings: CallerSettings): CallerOf {
  const trusted = networks(settings.trustedProxies);
  const identityOf = proxyIdentities(settings.identityHeader ?? null, trusted);
  const publicBase = settings.publicUrl === null ? null : new URL(settings.publicUrl).origin;
  return (rawPeer, headers) => {
    const peer = plainAddress(rawPeer);
    const host = hostOf(headers.host);
    if (host === null) return null;
    const forwarded = isForwarded(headers);
    const identity = identityOf(peer, headers);
    const direct = !forwarded && identity === null;
    const local = isLoopback(peer) && direct && localNames.has(host.hostname);
    const told = forwarded && trusted.has(peer) ? toldByProxy(headers, trusted, peer) : null;
    const base = told?.base ?? (local ? null : publicBase) ?? `http://${host.host}`;
    return {
      address: told?.address ?? peer,
      local,
      base,
      secure: base.startsWith('https:'),
      origin: headers.origin ?? null,
      identity,
    };
  };
}

function isForwarded(headers: IncomingHttpHeaders): boolean {
  return Object.keys(headers).some(
    (name) => name === 'forwarded' || name.startsWith('x-forwarded-'),
  );
}

/** The last address that is no proxy of ours: what stands before it anybody can have written. */
function toldByProxy(headers: IncomingHttpHeaders, trusted: Networks, peer: string) {
  const hops = listOf(headers['x-forwarded-for']).map(plainAddress);
  const address = hops.findLast((hop) => !trusted.has(hop)) ?? hops[0] ?? peer;
  const proto = listOf(headers['x-forwarded-proto']).at(-1);
  const host = hostOf(listOf(headers['x-forwarded-host']).at(-1) ?? headers.host);
  const knownProto = proto === 'https' || proto === 'http';
  return { address, base: knownProto && host ? `${proto}://${host.host}` : null };
}

function listOf(header: string | readonly string[] | undefined): readonly string[] {
  return (header ?? '')
    .toString()
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

/** It goes into addresses and headers that we write: letters, digits, dots, a port; nothing else. */
function hostOf(header: string | undefined): URL | null {
  if (header === undefined || !/^(\[[0-9a-f:.]+\]|[\w.-]+)(:\d{1,5})?$/i.test(header)) return null;
  const address = `http://${header}`;
  return URL.canParse(address) ? new URL(address) : null;
}
