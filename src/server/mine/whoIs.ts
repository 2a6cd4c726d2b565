/**
 * Who is this person: the one place that says it for their own pages. In Teams a token says it, in a
 * browser the cookie of their chat.
 */
import type { IncomingHttpHeaders } from 'node:http';
import { entraIdentity } from '../../people/entra.js';
import { knownPerson, personOfBrowser } from '../../people/whoIsIt.js';
import type { Storage } from '../../storage/storage.js';
import { bearerOf } from '../signIn/teams.js';
import type { TeamsSignIn } from '../signIn/teams.js';
import { visitorSecret } from '../webchat/visitorCookie.js';

export type Asker =
  | {
      readonly kind: 'person';
      /** null: signed in, and never written to us. */
      readonly personId: string | null;
      /** What a browser sends along whoever asks has to be looked at twice. */
      readonly by: 'cookie' | 'token';
    }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'unavailable' };

export type WhoIsPorts = {
  readonly storage: Storage;
  readonly now: () => number;
  readonly teams: TeamsSignIn | null;
};

/** A token that is refused is not made good by a cookie beside it. */
export async function whoIs(ports: WhoIsPorts, headers: IncomingHttpHeaders): Promise<Asker> {
  const token = bearerOf(headers);
  if (token !== null) return byToken(ports, token);
  const { storage, now } = ports;
  const personId = await personOfBrowser(storage.db, visitorSecret(headers), now());
  return personId === null ? { kind: 'nobody' } : { kind: 'person', personId, by: 'cookie' };
}

async function byToken({ storage, teams }: WhoIsPorts, token: string): Promise<Asker> {
  if (teams === null) return { kind: 'nobody' };
  const checked = await teams.check(token);
  switch (checked.kind) {
    case 'person': {
      const { tenantId, objectId } = checked;
      const personId = await knownPerson(storage.db, entraIdentity(tenantId, objectId));
      return { kind: 'person', personId, by: 'token' };
    }
    case 'refused':
      return { kind: 'nobody' };
    case 'unavailable':
      return checked;
  }
}
