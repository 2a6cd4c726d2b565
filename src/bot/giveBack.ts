/** An agent has vanished: the case goes back to the queue, the person and the team are told. */
import type { Case } from '../cases/case.js';
import { notePlace } from '../cases/places.js';
import { appendEvents, loadCase } from '../cases/store.js';
import { deskText } from '../desk/desk.text.js';
import { readOutlook } from '../desk/readOutlook.js';
import { openDesk } from '../desk/settings/deskSettings.js';
import { givenBack } from '../desk/vanished.js';
import { joined } from '../dialogs/language.js';
import { standing, tellsPlace } from '../dialogs/waiting.js';
import { lockConversation } from '../storage/lockConversation.js';
import type { Transact } from '../storage/storage.js';
import { foldCards } from './foldCards.js';
import { tellTeam, type TellTeamPorts } from './mail/tellTeam.js';
import { bot, sendOut } from './outgoing.js';
import { readerOf } from './reader.js';

export type GiveBackPorts = TellTeamPorts & {
  /** When this process began to listen. */
  readonly startedAt: number;
};

/** False where the agent is there, or has the case no more. */
export async function giveBack(
  ports: GiveBackPorts,
  trx: Transact,
  { id: caseId, conversationId }: Case,
): Promise<boolean> {
  const { now, newId } = ports;
  const settings = ports.deskSettings ?? openDesk;
  const conversation = await lockConversation(trx, conversationId);
  // What the agent did until now is in the log, what they do next comes after this.
  const theCase = await loadCase(trx, caseId);
  if (conversation === undefined || theCase === undefined) return false;
  const fact = await givenBack({ ...ports, settings }, trx, theCase);
  if (fact === null) return false;
  const event = { ...fact, seq: theCase.seq + 1, at: now() };
  const after = await appendEvents(trx, caseId, [event]);
  await foldCards(trx, ports, theCase, after);
  const outlook = await readOutlook(trx, settings, after, now());
  const told = deskText.vanished(theCase.agent?.name ?? '');
  const place = standing(outlook, now(), readerOf(conversation));
  if (tellsPlace(outlook)) await notePlace(trx, after, outlook.ahead);
  await sendOut(trx, {
    conversation,
    caseId,
    speaker: bot,
    replies: [{ kind: 'text', text: joined(told, place) ?? told }],
    isMark: true,
    now: now(),
    newId,
  });
  await tellTeam(ports, trx, after);
  return true;
}
