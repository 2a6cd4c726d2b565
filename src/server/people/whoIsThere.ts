/**
 * Who is this person? The token of a page that has signed them in, else the word of the company's
 * proxy, else the cookie of a browser that we know. Never two of them mixed: whoever is signed in
 * is not also whose cookie the browser still carries.
 */
import type { IncomingHttpHeaders } from 'node:http';
import { personOfAll } from '../../cases/samePerson.js';
import { knownPerson } from '../../people/identity.js';
import { keepName } from '../../people/names.js';
import type { Chance } from '../../people/session.js';
import { browserOf } from '../../people/visitor.js';
import type { Storage } from '../../storage/storage.js';
import type { Caller } from '../http/caller.js';
import { failure, type Reply } from '../http/reply.js';
import { visitorSecret } from '../webchat/visitorCookie.js';
import type { ReadHostToken, SignedIn } from './hostToken.js';

export type WhoPorts = {
  readonly storage: Storage;
  readonly chance: Chance;
  readonly readHostToken: ReadHostToken;
};

/** What a request brings along; `token` is one that came in its body. */
export type Credentials = {
  readonly caller: Caller;
  readonly headers: IncomingHttpHeaders;
  readonly token?: string | undefined;
};

export type Proof =
  | { readonly kind: 'signedIn'; readonly signedIn: SignedIn }
  /** Nobody has signed them in; there may be a cookie. */
  | { readonly kind: 'none' }
  | { readonly kind: 'refused'; readonly reply: Reply };

/** Reads nothing from the database and writes nothing. */
export async function proofOf(
  readHostToken: ReadHostToken,
  { caller, headers, token }: Credentials,
): Promise<Proof> {
  const given = token ?? /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1];
  if (given === undefined) return caller.identity === null ? { kind: 'none' } : byProxy(caller);
  const read = await readHostToken(given);
  switch (read.kind) {
    case 'ok':
      return { kind: 'signedIn', signedIn: read.signedIn };
    case 'expired':
      return refused(failure(401, 'TokenExpired', 'The token of this page has expired.'));
    case 'bad':
      return refused(failure(401, 'Unauthorized', read.because));
    case 'noKeys':
      return refused(failure(503, 'Unavailable', 'Tokens can’t be checked at the moment.'));
  }
}

export type Presence =
  | { readonly kind: 'person'; readonly personId: string }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'refused'; readonly reply: Reply };

/** Who asks, for any address; makes no new visitor. Says nothing about what they may see. */
export async function whoIsThere(ports: WhoPorts, given: Credentials): Promise<Presence> {
  const proof = await proofOf(ports.readHostToken, given);
  switch (proof.kind) {
    case 'refused':
      return proof;
    case 'signedIn': {
      const personId = await personSignedIn(ports, proof.signedIn);
      return { kind: 'person', personId };
    }
    case 'none': {
      const { storage, chance } = ports;
      const browser = await browserOf(storage.db, visitorSecret(given.headers), chance.now());
      return browser === undefined
        ? { kind: 'nobody' }
        : { kind: 'person', personId: browser.personId };
    }
  }
}

/** Most requests of somebody signed in change nothing: they are answered by reading alone. */
async function personSignedIn({ storage, chance }: WhoPorts, { identities, name }: SignedIn) {
  const known = await Promise.all(identities.map((identity) => knownPerson(storage.db, identity)));
  const [first] = known;
  if (first != null && known.every((each) => each === first)) return first;
  return storage.write(async (trx) => {
    const personId = await personOfAll(trx, identities, chance);
    await keepName(trx, personId, name);
    return personId;
  });
}

function byProxy({ identity }: Caller): Proof {
  if (identity === null) return { kind: 'none' };
  const { issuer, subject, name } = identity;
  return { kind: 'signedIn', signedIn: { identities: [{ issuer, subject }], name } };
}

function refused(reply: Reply): Proof {
  return { kind: 'refused', reply };
}
