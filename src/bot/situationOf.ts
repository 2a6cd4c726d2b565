/** From what came in to what the dialogs need to know. */
import { detailsKnown } from '../cases/details.js';
import { knownNotices } from '../cases/notices.js';
import { teamForTopic } from '../desk/teams.js';
import type { Situation } from '../dialogs/situation.js';
import { isPlatformId } from '../knowledge/platform.js';
import type { Schema } from '../storage/schema.js';
import type { Transact } from '../storage/storage.js';
import { carryAddress } from './carryLink.js';
import { readReference } from './botFramework/reference.js';
import type { TurnPorts } from './turnPorts.js';
import type { Incoming } from './turn.js';
import { heard } from './heard.js';
import { casesHere, earlierAttempts, keptCase } from './otherCases.js';
import { readerOf } from './reader.js';

type Conversation = Schema['conversations'];

export async function situationOf(
  ports: TurnPorts,
  trx: Transact,
  conversation: Conversation,
  incoming: Incoming,
): Promise<Situation> {
  const here = await casesHere(trx, conversation.id);
  const { said, current } = await heard(ports, trx, conversation, here, incoming);
  const platform = conversation.browser_platform;
  return {
    now: ports.now(),
    newCaseId: ports.newId,
    channel: conversation.channel,
    conversationId: conversation.id,
    person: { id: conversation.person_id, rights: await rightsOf(trx, conversation.person_id) },
    reader: readerOf(conversation),
    policy: ports.policy,
    carry: { link: carryAddress(ports) !== null, mail: ports.canMail },
    browserPlatform: platform !== null && isPlatformId(platform) ? platform : null,
    current,
    said,
    group: groupOf(conversation),
    talkedAbout: conversation.case_id,
    kept: await keptCase(trx, here, current?.id ?? null),
    earlier: await earlierAttempts(trx, conversation.person_id, ports.now()),
    details: await detailsKnown(trx, current?.id ?? null, conversation.person_id),
    notices: await knownNotices(trx, conversation.person_id, ports.now()),
    articles: ports.library(),
    teamFor: teamsOf(ports),
  };
}

function teamsOf({ deskSettings }: TurnPorts): Situation['teamFor'] {
  return deskSettings === null ? null : (topic) => teamForTopic(deskSettings, topic).id;
}

/** Where others read along; the private chat is reached by the bot's own id. */
function groupOf({ reference }: Conversation): Situation['group'] {
  const known = readReference(reference);
  if (known === null || known.isPersonal) return null;
  return { privateChat: `https://teams.microsoft.com/l/chat/0/0?users=${known.botId}` };
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
