/** What came in, by its type. Unknown types are fine: new ones may come at any time. */
import { accept, type Content, type Named } from './accept.js';
import { botFrameworkText } from './botFramework.text.js';
import { changeMessage, deleteMessage } from './changes.js';
import type { BotAnswer } from './door.js';
import { isMentioned, isPersonal, teamsChannel, type InboundActivity } from './inboundActivity.js';
import { hearHub } from './handoffStatus.js';
import { appRemoved, welcome } from './installation.js';
import { messageText } from './messageText.js';
import { findFixes } from './messageExtension/findFixes.js';
import { search } from './messageExtension/search.js';
import { attachedFiles } from './pictures/attachedPictures.js';
import { pressCard } from './pressCard.js';
import type { ReceivePorts } from './receivePorts.js';
import { referenceOf } from './reference.js';
import { senderOf, type Sender } from './sender.js';
import { takeUpCarried } from './takeUpCarried.js';

const ok: BotAnswer = { status: 200, body: undefined };
const notKnown: BotAnswer = { status: 501, body: undefined };

export async function receive(ports: ReceivePorts, activity: InboundActivity): Promise<BotAnswer> {
  const inThread = await ports.deskChannel?.receive(activity);
  if (inThread != null) return inThread;
  const sender = senderOf(activity, ports.appId === null);
  if (activity.type === 'installationUpdate') return installed(ports, activity, sender);
  if (!hasId(activity)) return ok;
  switch (activity.type) {
    case 'message':
      return message(ports, activity, sender);
    case 'messageUpdate':
      await ports.storage.write((trx) => changeMessage(trx, activity, sender));
      return ok;
    case 'messageDelete':
      await ports.storage.write((trx) => deleteMessage(trx, activity, sender));
      return ok;
    case 'event':
      if (activity.name === 'handoff.status' && ports.hub !== null) {
        await hearHub(ports.hub, activity);
      }
      return ok;
    case 'invoke':
      return invoked(ports, activity, sender);
    default:
      return ok;
  }
}

function hasId(activity: InboundActivity): activity is Named {
  return activity.id !== undefined;
}

/** Answered when nothing can be lost any more; the turn itself runs afterwards. */
async function message(ports: ReceivePorts, activity: Named, sender: Sender): Promise<BotAnswer> {
  const content = isForOthers(activity) ? null : contentOf(activity);
  if (content === null) return ok;
  const { takesLonger } = botFrameworkText(activity.locale ?? 'en');
  const typing = ports.typing.soon(sender.address, referenceOf(activity), takesLonger);
  const { isNew, conversationId } = await ports.storage
    .write((trx) => accept(trx, activity, sender, content, ports.chance))
    .catch((error: unknown) => {
      typing.never();
      throw error;
    });
  if (isNew) typing.untilAnnounced(conversationId);
  else typing.never();
  if (isAnsweredAlready(content)) ports.storage.announce([conversationId]);
  if (content.kind === 'said' && content.pictures.length > 0) ports.pictures.wake();
  ports.wake(conversationId);
  return ok;
}

/** Where the bot may read a whole channel, it reads what does not concern it, too. */
function isForOthers(activity: Named): boolean {
  if (activity.channelId !== teamsChannel || isPersonal(activity)) return false;
  const isPress = typeof activity.value === 'object' && activity.value !== null;
  return !isPress && !isMentioned(activity);
}

/** null where nothing is said. A button's `value` comes without text. */
function contentOf(activity: Named): Content | null {
  const text = messageText(activity);
  const { pictures, others: files } = attachedFiles(activity);
  if (text !== '' || files.length > 0 || pictures.length > 0) {
    return { kind: 'said', text, files, pictures, serviceUrl: activity.serviceUrl };
  }
  const { value } = activity;
  return typeof value === 'object' && value !== null ? { kind: 'press', payload: value } : null;
}

function isAnsweredAlready(content: Content): boolean {
  return content.kind === 'said' && content.text === '';
}

async function installed(
  { storage, chance }: ReceivePorts,
  activity: InboundActivity,
  sender: Sender,
): Promise<BotAnswer> {
  switch (activity.action) {
    case 'add': {
      const greeted = await storage.write((trx) => welcome(trx, activity, sender, chance));
      if (greeted !== null) storage.announce([greeted]);
      return ok;
    }
    case 'remove':
      await storage.write((trx) => appRemoved(trx, sender, chance));
      return ok;
    default:
      return ok;
  }
}

function invoked(ports: ReceivePorts, activity: Named, sender: Sender): Promise<BotAnswer> {
  switch (activity.name) {
    case 'adaptiveCard/action':
      return pressCard(ports, activity, sender);
    case 'handoff/action':
      return takeUpCarried(ports, activity, sender);
    case 'composeExtension/query':
      return search(ports, activity);
    case 'composeExtension/fetchTask':
      return Promise.resolve(findFixes(ports, activity));
    default:
      return Promise.resolve(notKnown);
  }
}
