/**
 * `POST /webchat/erase`: deletes what is kept of the person in the chat, at their own wish. By the
 * chat's token, so that it is open to everybody who has a chat, however they are known.
 */
import { erasePerson } from '../../cases/erase.js';
import type { ServerPorts } from '../ports.js';
import type { Inside } from '../directLine/access.js';
import { json } from '../http/reply.js';
import { noVisitorCookie, visitorSecret } from './visitorCookie.js';

export type ErasePorts = Pick<ServerPorts, 'config' | 'storage' | 'chance' | 'log'>;

/** The cookie of a browser whose person is gone is of no use to anybody. */
export function eraseChat({ config, storage, chance, log }: ErasePorts): Inside {
  return async ({ caller, headers }, { conversation }) => {
    const row = await storage.db
      .selectFrom('conversations')
      .select('person_id')
      .where('id', '=', conversation.id)
      .executeTakeFirst();
    if (row !== undefined) {
      await erasePerson({ storage, now: chance.now }, row.person_id);
      log.info({}, 'a person was erased');
    }
    const hasCookie = visitorSecret(headers) !== null;
    return json(200, {}, hasCookie ? { 'Set-Cookie': noVisitorCookie(caller, config) } : {});
  };
}
