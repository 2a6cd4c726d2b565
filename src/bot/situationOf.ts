/** From what came in to what the dialogs need to know. */
import type { Case } from '../cases/case.js';
import { detailsKnown } from '../cases/details.js';
import { knownNotices } from '../cases/notices.js';
import type { DeskView } from '../cases/outlook.js';
import { loadCase } from '../cases/store.js';
import { readDeskView } from '../desk/readOutlook.js';
import { Payload } from '../dialogs/payload.js';
import { pressedWords } from '../dialogs/pressed.text.js';
import type { Said, Situation } from '../dialogs/situation.js';
import { isPlatformId } from '../knowledge/platform.js';
import { understand } from '../knowledge/understand.js';
import type { Schema } from '../storage/schema.js';
import type { Transact } from '../storage/storage.js';
import { carryAddress } from './carryLink.js';
import { readReference } from './botFramework/reference.js';
import type { TurnPorts } from './turnPorts.js';
import type { Incoming } from './turn.js';
import { earlierAttempts, heldCase, keptCase } from './otherCases.js';
import { keepWords } from './words.js';

type Conversation = Schema['conversations'];

export async function situationOf(
  ports: TurnPorts,
  trx: Transact,
  conversation: Conversation,
  incoming: Incoming,
): Promise<Situation> {
  const { said, current } = await whatWasSaid(ports, trx, conversation, incoming);
  const platform = conversation.browser_platform;
  return {
    now: ports.now(),
    newCaseId: ports.newId,
    channel: conversation.channel,
    conversationId: conversation.id,
    person: { id: conversation.person_id, rights: await rightsOf(trx, conversation.person_id) },
    reader: { locale: conversation.locale ?? 'en', timeZone: conversation.time_zone ?? 'UTC' },
    policy: ports.policy,
    carry: { link: carryAddress(ports) !== null, mail: ports.canMail },
    browserPlatform: platform !== null && isPlatformId(platform) ? platform : null,
    current,
    said,
    group: groupOf(conversation),
    talkedAbout: conversation.case_id,
    kept: await keptCase(trx, conversation.id, current?.id ?? null),
    earlier: await earlierAttempts(trx, conversation.person_id, ports.now()),
    details: await detailsKnown(trx, current?.id ?? null, conversation.person_id),
    notices: await knownNotices(trx, conversation.person_id, ports.now()),
    articles: ports.library(),
    desk: await deskView(ports, trx, current),
  };
}

async function deskView(
  { deskSettings, now }: TurnPorts,
  trx: Transact,
  current: Case | null,
): Promise<DeskView | null> {
  return deskSettings === null ? null : readDeskView(trx, deskSettings, current, now());
}

/** Where others read along; the private chat is reached by the bot's own id. */
function groupOf({ reference }: Conversation): Situation['group'] {
  const known = readReference(reference);
  if (known === null || known.isPersonal) return null;
  return { privateChat: `https://teams.microsoft.com/l/chat/0/0?users=${known.botId}` };
}

type Heard = { readonly said: Said; readonly current: Case | null };

async function whatWasSaid(
  ports: TurnPorts,
  trx: Transact,
  conversation: Conversation,
  incoming: Incoming,
): Promise<Heard> {
  switch (incoming.kind) {
    case 'text': {
      const { text, words } = incoming;
      const library = ports.library();
      const read: Extract<Said, { kind: 'text' }>['read'] = (article) =>
        understand(text, { article, library });
      const held = await heldCase(trx, conversation.id);
      const current = held ?? (await caseById(trx, conversation.case_id));
      return { said: { kind: 'text', text, words, read }, current };
    }
    case 'files': {
      const { count, withText } = incoming;
      const held = await heldCase(trx, conversation.id);
      const current = held ?? (await caseById(trx, conversation.case_id));
      return { said: { kind: 'files', count, withText }, current };
    }
    case 'press':
      return pressed(ports, trx, conversation, incoming.payload);
    case 'blank':
    case 'joined':
      return { said: incoming, current: await caseById(trx, conversation.case_id) };
    case 'carried': {
      const said = { kind: 'carried', link: incoming.link } as const;
      return { said, current: await caseById(trx, incoming.caseId ?? conversation.case_id) };
    }
    case 'followUp':
      return {
        said: { kind: 'followUp' },
        current: await caseById(trx, incoming.caseId),
      };
    case 'returned':
    case 'agentOffers': {
      const { kind, method } = incoming;
      const said: Said = kind === 'returned' ? { kind, method } : { kind, method };
      return { said, current: await caseById(trx, incoming.caseId) };
    }
  }
}

/** A button names its case; it has to be one of this person's. */
async function pressed(
  ports: TurnPorts,
  trx: Transact,
  conversation: Conversation,
  value: unknown,
): Promise<Heard> {
  const payload = Payload.safeParse(value);
  const held = await heldCase(trx, conversation.id);
  const talkedAbout = held ?? (await caseById(trx, conversation.case_id));
  if (!payload.success) {
    return { said: { kind: 'badPress', because: 'unknown' }, current: talkedAbout };
  }
  const caseId = payload.data.case;
  const named = caseId === undefined ? talkedAbout : await caseById(trx, caseId);
  const isElsewhere = held !== null && named !== null && named.id !== held.id;
  if (isElsewhere || (caseId !== undefined && named?.personId !== conversation.person_id)) {
    return { said: { kind: 'badPress', because: 'foreign' }, current: talkedAbout };
  }
  const words = await keepPress(ports, trx, conversation, payload.data, named?.id ?? null);
  return { said: { kind: 'press', payload: payload.data, words }, current: named };
}

/** Whoever only presses is no silent person in the transcript. Answers with the id of a note, if any. */
async function keepPress(
  ports: TurnPorts,
  trx: Transact,
  conversation: Conversation,
  payload: Payload,
  caseId: string | null,
): Promise<string | null> {
  const isForDossier = payload.do === 'answer';
  const note = 'note' in payload && !isForDossier ? (payload.note?.trim() ?? '') : '';
  const said = pressedWords(payload, conversation.locale ?? 'en');
  const ids: string[] = [];
  for (const text of [said, note].filter((each) => each !== '')) {
    const id = ports.newId();
    ids.push(id);
    await keepWords(trx, {
      id,
      conversationId: conversation.id,
      personId: conversation.person_id,
      caseId,
      by: 'person',
      name: '',
      text,
      at: ports.now(),
    });
  }
  return note === '' ? null : (ids.at(-1) ?? null);
}

async function caseById(trx: Transact, id: string | null): Promise<Case | null> {
  return id === null ? null : ((await loadCase(trx, id)) ?? null);
}

async function rightsOf(trx: Transact, personId: string): Promise<'yes' | 'no' | null> {
  const person = await trx
    .selectFrom('persons')
    .select('rights')
    .where('id', '=', personId)
    .executeTakeFirst();
  const rights = person?.rights;
  return rights === 'yes' || rights === 'no' ? rights : null;
}
