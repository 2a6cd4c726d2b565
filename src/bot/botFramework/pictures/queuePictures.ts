/** Pictures that are to be fetched: a row in the transaction of the message they came with. */
import { z } from 'zod';
import type { Schema } from '../../../storage/schema.js';
import { addDelivery } from '../../../storage/deliveries.js';
import type { Transact } from '../../../storage/storage.js';
import { Picture } from './attachedPictures.js';

export const pictureKind = 'teamsPictures';

export const QueuedPictures = z.object({
  conversationId: z.string(),
  /** Where the message came from: the address that the bot's token may go to. */
  serviceUrl: z.string(),
  withText: z.boolean(),
  pictures: z.array(Picture).readonly(),
});

export type QueuedPictures = z.infer<typeof QueuedPictures>;

/** `id` is the message's: it comes once, however often it is sent. */
export async function queuePictures(
  trx: Transact,
  { id, person_id: personId }: Pick<Schema['conversations'], 'id' | 'person_id'>,
  inboxId: string,
  pictures: Omit<QueuedPictures, 'conversationId'>,
  now: number,
): Promise<void> {
  const body: QueuedPictures = { ...pictures, conversationId: id };
  await addDelivery(trx, {
    id: `pictures-${inboxId}`,
    kind: pictureKind,
    personId,
    body,
    now,
    uselessAt: null,
  });
}
