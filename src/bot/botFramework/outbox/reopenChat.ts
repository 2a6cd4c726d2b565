/** A personal chat whose history was removed: the connector gives its new id. */
import type { Storage } from '../../../storage/storage.js';
import { lockConversation } from '../../../storage/lockConversation.js';
import { readReference, type Reference } from '../reference.js';
import type { Sdk } from '../sdk.js';
import { forgetCards } from './sentCards.js';

type Ports = { readonly storage: Storage; readonly sdk: Sdk };

/** The cards of the old chat are gone with it. */
export async function reopenChat(
  { storage, sdk }: Ports,
  conversationId: string,
  to: Reference,
): Promise<Reference> {
  const opened = await sdk.openPersonalChat(to);
  return storage.write(async (trx) => {
    const conversation = await lockConversation(trx, conversationId);
    const current = readReference(conversation?.reference ?? null) ?? to;
    // Who has written meanwhile has said where they are.
    if (current.conversationId !== to.conversationId) return current;
    const reference: Reference = { ...current, conversationId: opened };
    await trx
      .updateTable('conversations')
      .set({ reference: JSON.stringify(reference) })
      .where('id', '=', conversationId)
      .execute();
    await forgetCards(trx, conversationId);
    return reference;
  });
}
