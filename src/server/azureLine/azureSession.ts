/** A session on Azure's line: the same conversation again, and the same person in the bot's eyes. */
import { azureIdentity } from '../../bot/botFramework/sender.js';
import { addIdentity } from '../../cases/samePerson.js';
import { directLineUserId } from '../../people/directLineUser.js';
import type { Chance } from '../../people/session.js';
import type { Storage } from '../../storage/storage.js';
import type { AzureLine, AzureSession } from './azureLine.js';

type AzurePorts = { readonly line: AzureLine; readonly storage: Storage; readonly chance: Chance };

type Ours = { readonly personId: string; readonly conversationId: string };

/** Throws an AzureLineError. */
export async function openAzureSession(
  { line, storage, chance }: AzurePorts,
  { personId, conversationId }: Ours,
): Promise<AzureSession> {
  const known = await storage.db
    .selectFrom('azure_conversations')
    .select('azure_id')
    .where('conversation_id', '=', conversationId)
    .executeTakeFirst();
  const userId = directLineUserId(personId);
  const session = await line.open(userId, known?.azure_id ?? null);
  const azureId = session.conversationId;
  if (azureId === known?.azure_id) return session;
  await storage.write(async (trx) => {
    await trx
      .insertInto('azure_conversations')
      .values({ conversation_id: conversationId, azure_id: azureId })
      .onConflict((conflict) =>
        conflict.column('conversation_id').doUpdateSet({ azure_id: azureId }),
      )
      .execute();
    // What they write there reaches the bot under this name.
    await addIdentity(trx, personId, azureIdentity('directline', azureId, userId), chance);
  });
  return session;
}
