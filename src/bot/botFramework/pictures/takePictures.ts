/** The pictures of one message: fetched, checked, kept, and answered, or named as not to be had. */
import { checkFile, keepFiles, type CheckedFile } from '../../../cases/files.js';
import { filesText } from '../../../dialogs/files.text.js';
import type { Schema } from '../../../storage/schema.js';
import { endDelivery, postponeDelivery, type Delivery } from '../../../storage/deliveries.js';
import type { Storage, Transact } from '../../../storage/storage.js';
import type { Chance } from '../../../people/session.js';
import { putInInbox } from '../../inbox.js';
import { keepWords } from '../../words.js';
import { botFrameworkText } from '../botFramework.text.js';
import { lockConversation } from '../../../storage/lockConversation.js';
import { sayCannotRead, sayNames } from '../cannotRead.js';
import { readReference } from '../reference.js';
import type { DeliveryPorts } from '../outbox/deliver.js';
import type { Sending } from '../sending.js';
import { isOfConnector, type Picture } from './attachedPictures.js';
import { fetchPicture } from './fetchPicture.js';
import { QueuedPictures } from './queuePictures.js';

export type TakePorts = {
  readonly storage: Storage;
  readonly chance: Chance;
  readonly sdk: Pick<Sending, 'authorization'>;
  readonly fetch: typeof fetch;
  readonly maxFileBytes: number;
  /** Something is in the inbox of this conversation. */
  readonly wake: (conversationId: string) => void;
  readonly log: DeliveryPorts['log'];
};

/** About an hour: no address that opens a picture lives longer. */
const maxAttempts = 12;
const firstPauseMs = 2_000;
const longestPauseMs = 10 * 60_000;

type Taken = {
  readonly files: readonly CheckedFile[];
  /** Names of those that are no pictures, too large or gone. */
  readonly lost: readonly string[];
  readonly waits: boolean;
};

export async function takePictures(ports: TakePorts, delivery: Delivery): Promise<void> {
  const { storage, chance, wake } = ports;
  const queued = QueuedPictures.parse(delivery.body);
  const taken = await takeAll(ports, queued);
  if (taken.waits && delivery.attempts < maxAttempts) {
    const pause = Math.min(firstPauseMs * 2 ** (delivery.attempts - 1), longestPauseMs);
    await storage.write((trx) => postponeDelivery(trx, delivery.id, chance.now() + pause));
    return;
  }
  const { conversationId } = queued;
  await storage.write(async (trx) => {
    const conversation = await lockConversation(trx, conversationId);
    if (conversation !== undefined) await keep(ports, trx, conversation, queued, taken);
    await endDelivery(trx, delivery.id, taken.files.length > 0 ? 'sent' : 'failed');
  });
  storage.announce([conversationId]);
  wake(conversationId);
}

async function takeAll(ports: TakePorts, queued: QueuedPictures): Promise<Taken> {
  let taken: Taken = { files: [], lost: [], waits: false };
  for (const picture of queued.pictures) {
    const { files, lost, waits } = await takeOne(ports, queued, picture);
    taken = {
      files: [...taken.files, ...files],
      lost: [...taken.lost, ...lost],
      waits: taken.waits || waits,
    };
  }
  return taken;
}

async function takeOne(ports: TakePorts, queued: QueuedPictures, picture: Picture): Promise<Taken> {
  const { maxFileBytes: maxBytes, log } = ports;
  const { conversationId } = queued;
  const lost: Taken = { files: [], lost: [picture.name], waits: false };
  const authorization = await authorizationFor(ports, queued, picture);
  if (authorization === undefined) return { ...lost, waits: true };
  const fetched = await fetchPicture(ports.fetch, { url: picture.url, authorization, maxBytes });
  switch (fetched.kind) {
    case 'bytes': {
      const checked = checkFile(picture.name, fetched.bytes, maxBytes);
      if (checked.kind === 'ok') return { files: [checked.file], lost: [], waits: false };
      log.warn({ conversationId, because: checked.because }, 'a picture was not taken');
      return lost;
    }
    case 'tooLarge':
    case 'gone':
      log.warn({ conversationId, because: fetched.kind }, 'a picture was not taken');
      return lost;
    case 'later':
      log.warn({ conversationId, status: fetched.status }, 'a picture is fetched again later');
      return { ...lost, waits: true };
  }
}

/** null where none is needed; undefined where it is not to be had now. */
async function authorizationFor(
  { sdk, storage, log }: TakePorts,
  { conversationId, serviceUrl }: QueuedPictures,
  { kind, url }: Picture,
): Promise<string | null | undefined> {
  if (kind === 'link' || !isOfConnector(url, serviceUrl)) return null;
  const row = await storage.db
    .selectFrom('conversations')
    .select('reference')
    .where('id', '=', conversationId)
    .executeTakeFirst();
  const to = readReference(row?.reference ?? null);
  if (to === null) return null;
  try {
    return await sdk.authorization({ ...to, serviceUrl });
  } catch (error) {
    log.error({ err: error, conversationId }, 'no token to fetch a picture with');
    return undefined;
  }
}

async function keep(
  { chance }: TakePorts,
  trx: Transact,
  conversation: Schema['conversations'],
  { withText }: QueuedPictures,
  { files, lost }: Taken,
): Promise<void> {
  const { id: conversationId, person_id: personId } = conversation;
  const at = chance.now();
  const added = files.map((file) => ({ ...file, id: chance.newId() }));
  const kept =
    added.length === 0
      ? null
      : await keepFiles(trx, { conversationId, personId, files: added, at });
  const notKept = kept?.kind === 'kept' ? lost : [...lost, ...added.map(({ name }) => name)];
  const { aPicture } = botFrameworkText(conversation.locale ?? 'en');
  await sayNames(
    trx,
    conversation,
    notKept.map((name) => (name === '' ? aPicture : name)),
    chance,
  );
  if (kept?.kind !== 'kept') {
    await sayCannotRead(trx, conversation, chance);
    return;
  }
  const words = chance.newId();
  const text = filesText(conversation.locale ?? 'en').sent(added.map(({ name }) => name));
  const said = { conversationId, personId, caseId: null, by: 'person', name: '' } as const;
  await keepWords(trx, { ...said, id: words, text, at });
  const id = chance.newId();
  const incoming = { kind: 'files', count: added.length, withText, words } as const;
  await putInInbox(trx, {
    id,
    channel: conversation.channel,
    conversationId,
    activityId: id,
    incoming,
    at,
  });
}
