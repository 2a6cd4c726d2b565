/** Whose cases and data these are: Teams' token says it, else whoever says it for the chat. */
import { entraIdentity } from '../../people/entra.js';
import { knownPerson } from '../../people/identity.js';
import type { CheckToken } from '../../people/teamsToken.js';
import { signInUnavailable } from '../http/reply.js';
import type { Reply } from '../http/reply.js';
import type { Asked } from '../http/route.js';
import { whoIsThere } from '../people/whoIsThere.js';
import type { WhoPorts } from '../people/whoIsThere.js';
import { bearerOf, isSignedToken } from '../signIn/bearer.js';

export type Asker =
  | {
      readonly kind: 'person';
      /** null: signed in, and never written to us. */
      readonly personId: string | null;
      /** 'page': what a browser or a proxy sends along whoever asks has to be looked at twice. */
      readonly by: 'page' | 'token';
    }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'refused'; readonly reply: Reply };

export type WhoIsPorts = WhoPorts & { readonly teams: CheckToken | null };

/** A token that is refused is not made good by a cookie beside it. */
export async function whoIs(
  ports: WhoIsPorts,
  { caller, headers }: Pick<Asked, 'caller' | 'headers'>,
): Promise<Asker> {
  const token = bearerOf(headers);
  const inTeams = token === null ? null : await byTeams(ports, token);
  if (inTeams !== null) return inTeams;
  const there = await whoIsThere(ports, { caller, headers });
  return there.kind === 'person' ? { ...there, by: token === null ? 'page' : 'token' } : there;
}

/** null where it is no token of Teams: it may be that of a page which shows the chat. */
async function byTeams({ storage, teams }: WhoIsPorts, token: string): Promise<Asker | null> {
  if (teams === null || !isSignedToken(token)) return null;
  const checked = await teams(token);
  switch (checked.kind) {
    case 'person': {
      const identity = entraIdentity(checked.tenantId, checked.objectId);
      return { kind: 'person', personId: await knownPerson(storage.db, identity), by: 'token' };
    }
    case 'refused':
      return null;
    case 'unavailable':
      return { kind: 'refused', reply: signInUnavailable() };
  }
}
