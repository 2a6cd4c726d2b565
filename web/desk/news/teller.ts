/** Tells an agent what is new, by the means that they have allowed, in one of their windows. */
import type { Queue, State } from '../state.js';
import { newsBetween } from './news.js';
import type { Glance, News } from './news.js';

export type TellerNeeds = {
  readonly state: () => State;
  /** True for one window and once. */
  readonly claim: (key: string) => Promise<boolean>;
  /** Null while the browser lets nothing be heard. */
  readonly ring: () => (() => void) | null;
  readonly notify: (news: News) => void;
  /** Whether the agent has this page before them. */
  readonly isLookedAt: () => boolean;
};

export type Teller = {
  /** To be called whenever the lists have come anew. */
  readonly look: () => Promise<void>;
  readonly tell: (news: News) => Promise<void>;
};

export function newsTeller(needs: TellerNeeds): Teller {
  let before: Glance | null = null;
  const ownWaits = new Map<string, string | null>();
  async function tell(news: readonly News[]): Promise<void> {
    const state = needs.state();
    await Promise.all([ringFor(needs, state, news), notifyOf(needs, state, news)]);
  }

  return {
    async look() {
      const state = needs.state();
      const { waiting, mine } = state.queues;
      if (waiting === null || mine === null) return;
      const sent = state.frame.sent.filter((id) => isOwnWait(ownWaits, waiting, id));
      const now = { waiting, mine, sent };
      const news = newsBetween(before, now).filter((one) => !isBeforeEyes(needs, state, one));
      before = now;
      await tell(news);
    },
    tell: (news) => tell([news]),
  };
}

/** The wait that began with this agent's own doing; who hands the case over anew is news again. */
function isOwnWait(own: Map<string, string | null>, waiting: Queue, id: string): boolean {
  const row = waiting.cases.find((one) => one.id === id);
  if (row === undefined) return true;
  if (!own.has(id)) own.set(id, row.waitingSince);
  return own.get(id) === row.waitingSince;
}

async function ringFor(needs: TellerNeeds, state: State, news: readonly News[]): Promise<void> {
  const ring = state.frame.sound ? needs.ring() : null;
  if (ring === null) return;
  const claimed = await Promise.all(news.map(({ key }) => needs.claim(`sound ${key}`)));
  if (claimed.some(Boolean)) ring();
}

async function notifyOf(needs: TellerNeeds, state: State, news: readonly News[]): Promise<void> {
  if (state.frame.notices !== 'on') return;
  for (const one of news) {
    if (await needs.claim(`notice ${one.key}`)) needs.notify(one);
  }
}

function isBeforeEyes(needs: TellerNeeds, { open }: State, news: News): boolean {
  return news.kind === 'wrote' && open?.id === news.caseId && needs.isLookedAt();
}
