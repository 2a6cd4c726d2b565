/** Known problems: everybody reads them, leads pin and end them. */
import type { Answer, DeskApi } from '../api.js';
import { problemWords } from '../desk.text.js';
import { hasRole } from '../selectors.js';
import type { Store } from '../store.js';
import type { Pinning } from './problemsAnswers.js';
import type { PinningDraft } from './problemsState.js';

export type ProblemsActions = {
  readonly open: () => void;
  /** False: not reached. */
  readonly load: () => Promise<boolean>;
  /** Both answer with what went wrong, in a sentence; null when it is done. */
  readonly pin: (draft: PinningDraft) => Promise<string | null>;
  readonly end: (id: string, message: string) => Promise<string | null>;
};

export function problemsActions(api: DeskApi, store: Store): ProblemsActions {
  async function loadNotices(): Promise<boolean> {
    const answer = await api.notices();
    if (answer.kind === 'ok') store.send({ kind: 'noticesLoaded', notices: answer.value.notices });
    return answer.kind !== 'unreachable';
  }

  async function loadBursts(): Promise<boolean> {
    const answer = await api.bursts();
    if (answer.kind === 'ok') store.send({ kind: 'burstsLoaded', bursts: answer.value.bursts });
    return answer.kind !== 'unreachable';
  }

  async function load(): Promise<boolean> {
    const { problems, session } = store.get();
    if (session.kind !== 'signedIn') return true;
    const isLead = hasRole(store.get(), 'lead');
    const loads = [
      ...(problems.shown || isLead ? [loadNotices] : []),
      ...(isLead ? [loadBursts] : []),
    ];
    return (await Promise.all(loads.map((one) => one()))).every(Boolean);
  }

  async function afterwards(answer: Answer<unknown>): Promise<string | null> {
    if (answer.kind === 'signedOut') store.send({ kind: 'signedOut' });
    if (answer.kind === 'ok') await load();
    return answer.kind === 'unknown' ? 'There is no such notice any more.' : problemWords(answer);
  }

  return {
    load,
    open() {
      store.send({ kind: 'problemsOpened' });
      void load();
    },
    async pin(draft) {
      const problem = await afterwards(await api.pinNotice(pinningOf(draft)));
      if (problem === null) store.send({ kind: 'pinningSet', pinning: null });
      return problem;
    },
    end: async (id, message) => afterwards(await api.endNotice(id, message)),
  };
}

/** Times are typed in the browser's zone. */
function pinningOf({ kind, about, text, startsAt, endsAt }: PinningDraft): Pinning {
  return {
    code: kind === 'code' ? about.trim() : null,
    article: kind === 'article' ? about.trim() : null,
    text,
    startsAt: isoOf(startsAt),
    endsAt: isoOf(endsAt),
  };
}

function isoOf(local: string): string | null {
  const at = Date.parse(local);
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}
