/** What is written or pressed in a thread that its case has left: told where it is, and nothing done. */
import { loadCase } from '../../../cases/store.js';
import { teamOf } from '../../../desk/teams.js';
import type { BotAnswer } from '../door.js';
import { isMentioned, type InboundActivity } from '../inboundActivity.js';
import { cardAnswer, notice } from '../invokeAnswer.js';
import { inForm } from '../outbox/channelActivity.js';
import type { Sending } from '../sending.js';
import { deskChannelText as words } from './deskChannel.text.js';
import { readThread, type ThreadPorts } from './readThread.js';
import type { TeamsPlace } from './teamsPlace.js';

export type LeftPorts = ThreadPorts & {
  readonly sdk: Pick<Sending, 'send'>;
  readonly place: TeamsPlace;
  readonly forceSubmit: boolean;
};

const ok: BotAnswer = { status: 200, body: undefined };

export async function inLeftThread(
  ports: LeftPorts,
  caseId: string,
  activity: InboundActivity,
): Promise<BotAnswer | null> {
  const { type, name, value, conversation } = activity;
  if (type === 'invoke') {
    if (name !== 'adaptiveCard/action') return null;
    const view = await readThread(ports, caseId, true);
    return view === null ? notice(words.gone) : cardAnswer(inForm(view.card, ports.forceSubmit));
  }
  const isPress = typeof value === 'object' && value !== null;
  if (type !== 'message' || !(isPress || isMentioned(activity))) return ok;
  const theCase = await loadCase(ports.storage.db, caseId);
  const to = await ports.place.reach(conversation.id);
  if (to === null) return ok;
  const text =
    theCase === undefined
      ? words.gone
      : words.isElsewhere(teamOf(ports.settings, theCase.team).name);
  await ports.sdk.send(to, { type: 'message', text, textFormat: 'plain' });
  return ok;
}
