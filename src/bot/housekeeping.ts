/** What is due by the clock: silent cases are closed, old words forgotten. */
import { spotBursts } from '../cases/bursts.js';
import { forgetWords } from '../cases/forget.js';
import { forgetMessageKeys } from '../desk/messageOnce.js';
import type { Article } from '../knowledge/article.js';
import { doDueWork, type DuePorts } from './dueWork.js';
import { tellWhoFellBack } from './fellBack.js';
import { tellLeads, type TellLeadsPorts } from './mail/tellLeads.js';

export type HousekeepingPorts = DuePorts &
  TellLeadsPorts & {
    readonly keepDays: number;
    /** One code from so many people in half an hour is written down for the leads. */
    readonly noticePeople: number;
    readonly articleById: (id: string) => Article | undefined;
    /** Something is in the inbox of this conversation. */
    readonly wake: (conversationId: string) => void;
    readonly log: { error(fields: object, message: string): void };
  };

const roundMs = 60_000;
const roundsInAnHour = 60;
const dayMs = 24 * 60 * 60 * 1000;

/** Makes its first round at once. Returns the function that ends it after the round under way. */
export function keepHouse(ports: HousekeepingPorts): () => Promise<void> {
  let count = 0;
  let round = oneRound(ports, true);
  const rounds = setInterval(() => {
    count += 1;
    const isFullHour = count % roundsInAnHour === 0;
    round = round.then(() => oneRound(ports, isFullHour));
  }, roundMs);
  rounds.unref();
  return async () => {
    clearInterval(rounds);
    await round;
  };
}

/** What fails now is due again in the next round. */
async function oneRound(ports: HousekeepingPorts, isFullHour: boolean): Promise<void> {
  const { storage, now, keepDays, log } = ports;
  try {
    for (const conversationId of await doDueWork(ports)) ports.wake(conversationId);
    await tellWhoFellBack(ports);
    await watchForBursts(ports);
    if (!isFullHour) return;
    await forgetWords(storage, now() - keepDays * dayMs);
    await forgetMessageKeys(storage, now());
  } catch (error) {
    log.error({ err: error }, 'housekeeping failed');
  }
}

/** Mail and the channel go with the commit; the desk's pages are told after it, in every process. */
async function watchForBursts(ports: HousekeepingPorts): Promise<void> {
  const news = await spotBursts({ ...ports, tell: (trx, burst) => tellLeads(ports, trx, burst) });
  if (news.length > 0)
    ports.storage.signal(
      'burst',
      news.map(({ id }) => id),
    );
}
