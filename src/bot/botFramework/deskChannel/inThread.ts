/** What agents write and press in a case's thread. The rules are the desk's; here they get their words. */
import { z } from 'zod';
import type { DeskPorts } from '../../../desk/createDesk.js';
import type { Desk, Done } from '../../../desk/desk.js';
import type { Agent } from '../../../people/agent.js';
import type { Named } from '../accept.js';
import type { BotAnswer } from '../door.js';
import { isMentioned } from '../inboundActivity.js';
import { cardAnswer, notice } from '../invokeAnswer.js';
import { saidIn } from '../messageText.js';
import { inForm } from '../outbox/channelActivity.js';
import type { Sending } from '../sending.js';
import { AgentPayload } from './agentPayload.js';
import { deskChannelText as words } from './deskChannel.text.js';
import { deskInThread } from './deskInThread.js';
import { readThread, type ThreadPorts } from './readThread.js';
import type { TeamsPlace } from './teamsPlace.js';
import type { AgentsInChannel } from './threadAgent.js';

export type InThreadPorts = ThreadPorts & {
  readonly desk: DeskPorts;
  readonly agents: AgentsInChannel;
  readonly sdk: Pick<Sending, 'send'>;
  readonly place: TeamsPlace;
  readonly forceSubmit: boolean;
};

const ok: BotAnswer = { status: 200, body: undefined };

const Execute = z.object({
  action: z.object({ type: z.literal('Action.Execute'), data: AgentPayload }),
  /** 'automatic' where a client only wants to know how things stand. */
  trigger: z.string().nullish(),
});

/** The case of a button, however the client sends it; null for anything else. */
export function caseNamedIn(value: unknown): string | null {
  const { data: executed } = Execute.safeParse(value);
  const { data: submitted } = AgentPayload.safeParse(value);
  return executed?.action.data.case ?? submitted?.case ?? null;
}

/** A message in the thread of this case. What could not be done is said there. */
export async function messageInThread(
  ports: InThreadPorts,
  caseId: string,
  activity: Named,
): Promise<BotAnswer> {
  const pressed = AgentPayload.safeParse(activity.value);
  const agent = await ports.agents.agentOf(activity);
  if (pressed.success) {
    const because =
      agent === null ? words.noMember : await act(ports, caseId, agent, activity.id, pressed.data);
    return because === null ? ok : say(ports, activity, because);
  }
  const text = saidIn(activity);
  if (agent === null || text === '') return ok;
  const desk = deskInThread(ports.desk, activity.id);
  if (!isMentioned(activity)) {
    await desk.note(caseId, agent, text);
    return ok;
  }
  const because = notSent(await desk.message(caseId, agent, text));
  return because === null ? ok : say(ports, activity, because);
}

/** A button of the case's card: the answer is the card as it stands then. */
export async function pressInThread(
  ports: InThreadPorts,
  caseId: string,
  activity: Named,
): Promise<BotAnswer> {
  const { data: press } = Execute.safeParse(activity.value);
  if (press === undefined) return notice(words.otherCase);
  if (press.trigger !== 'automatic') {
    const agent = await ports.agents.agentOf(activity);
    if (agent === null) return notice(words.noMember);
    const because = await act(ports, caseId, agent, activity.id, press.action.data);
    if (because !== null) return notice(because);
  }
  const view = await readThread(ports, caseId);
  return view === null ? notice(words.gone) : cardAnswer(inForm(view.card, ports.forceSubmit));
}

/** null where it is done; else why not. */
async function act(
  ports: InThreadPorts,
  caseId: string,
  agent: Agent,
  activityId: string,
  payload: AgentPayload,
): Promise<string | null> {
  if (payload.case !== caseId) return words.otherCase;
  const desk = deskInThread(ports.desk, activityId);
  const done = await run(desk, payload.do, caseId, agent);
  switch (done.kind) {
    case 'done':
      return null;
    case 'unknown':
      return words.gone;
    case 'lost':
      return (payload.do === 'accept' ? words.wasFirst : words.has)(done.heldBy || words.colleague);
    case 'refused':
    case 'invalid':
      return words.notDone(done.because);
  }
}

function run(desk: Desk, verb: AgentPayload['do'], caseId: string, agent: Agent): Promise<Done> {
  switch (verb) {
    case 'accept':
      return desk.accept(caseId, agent);
    case 'queue':
      return desk.queue(caseId, agent);
    case 'solve':
      return desk.solve(caseId, agent);
    case 'return':
      return desk.handBack(caseId, agent, null);
  }
}

function notSent(done: Done): string | null {
  switch (done.kind) {
    case 'done':
      return null;
    case 'unknown':
      return words.notSent(words.gone);
    case 'lost':
      return words.notSent(words.has(done.heldBy || words.colleague));
    case 'refused':
    case 'invalid':
      return words.notSent(done.because);
  }
}

/** Rejects where it cannot be said: the activity then comes again. */
async function say(ports: InThreadPorts, activity: Named, text: string): Promise<BotAnswer> {
  const to = await ports.place.reach(activity.conversation.id);
  if (to !== null) await ports.sdk.send(to, { type: 'message', text, textFormat: 'plain' });
  return ok;
}
