/** What an agent does, and what it takes: asks the API, tells the store. */
import type { Answer, Deed, DeskApi } from './api.js';
import { problemWords } from './desk.text.js';
import { randomKey, sendMessages } from './outbox/sendMessages.js';
import { tellTyping } from './typing.js';
import { oneAtATime } from './oneAtATime.js';
import { articlesActions } from './articles/articlesActions.js';
import type { ArticlesActions } from './articles/articlesActions.js';
import { frameActions } from './frame/frameActions.js';
import type { FrameActions } from './frame/frameActions.js';
import { problemsActions } from './problems/problemsActions.js';
import type { ProblemsActions } from './problems/problemsActions.js';
import { isOnlyAuthor } from './selectors.js';
import type { Mode, Place, SuggestionDraft, Tab } from './state.js';
import { tabs } from './state.js';
import type { Store } from './store.js';

export type Actions = {
  readonly refresh: () => Promise<void>;
  readonly openCase: (id: string) => void;
  readonly accept: (id: string) => Promise<void>;
  /** A message goes through the outbox; a note stays in the draft until the desk has it. */
  readonly write: (id: string, mode: Mode, text: string) => Promise<void>;
  readonly sendAgain: (key: string) => Promise<void>;
  /** The agent is writing to the person. */
  readonly typing: (id: string) => void;
  /** All else; the fault, if any, is told at `place`. */
  readonly act: (id: string, place: Place, deed: Deed) => Promise<boolean>;
  /** The draft stays until the desk has it. */
  readonly suggest: (id: string, draft: SuggestionDraft) => Promise<void>;
  readonly articles: ArticlesActions;
  readonly frame: FrameActions;
  readonly problems: ProblemsActions;
  readonly file: DeskApi['file'];
  readonly answers: DeskApi['answers'];
  readonly library: DeskApi['library'];
};

const queries: Readonly<Record<Tab, string>> = {
  waiting: 'status=waiting',
  mine: 'status=withAgent&heldBy=me',
  ended: 'status=solved,closed',
};

/** `onLists` is called whenever the lists have come anew. */
export function deskActions(
  api: DeskApi,
  store: Store,
  newKey = randomKey,
  onLists: () => Promise<void> = () => Promise.resolve(),
): Actions {
  const loadCase = caseLoader(api, store);
  const articles = articlesActions(api, store);
  const problems = problemsActions(api, store);
  const others = [loadCase, articles.load, problems.load, () => frame.load()];
  const refresh = oneAtATime(() => refreshOnce(api, store, others, onLists));
  const frame = frameActions(api, store, refresh);

  const messages = sendMessages(api, store, newKey, refresh);

  async function act(id: string, place: Place, deed: Deed): Promise<boolean> {
    if (store.get().busy) return false;
    store.send({ kind: 'deedBegun' });
    if (deed.kind === 'queue') store.send({ kind: 'casesSent', ids: [id] });
    const answer = await api.act(id, deed);
    const text = problemWords(answer);
    store.send({ kind: 'deedEnded', problem: text === null ? null : { caseId: id, place, text } });
    if (answer.kind === 'signedOut') store.send({ kind: 'signedOut' });
    else void refresh();
    return answer.kind === 'ok';
  }

  return {
    refresh,
    act,
    articles,
    frame,
    problems,
    file: api.file,
    answers: api.answers,
    library: api.library,
    sendAgain: messages.sendAgain,
    typing: tellTyping((id) => void api.act(id, { kind: 'typing' }), Date.now),
    async suggest(id, draft) {
      const done = await act(id, 'suggestion', suggestionOf(draft));
      if (done) store.send({ kind: 'suggested' });
    },
    openCase(id) {
      store.send({ kind: 'caseOpened', id });
      // Before one is known, the first refresh loads it: else it would not know who holds it.
      if (store.get().session.kind === 'signedIn') void loadCase();
    },
    async accept(id) {
      const done = await act(id, 'case', { kind: 'accept' });
      if (done) store.send({ kind: 'tabChosen', tab: 'mine' });
    },
    async write(id, mode, text) {
      if (text.trim() === '') return;
      if (mode === 'message') {
        await messages.send(id, text);
        return;
      }
      const done = await act(id, 'composer', { kind: 'notes', text });
      if (done) store.send({ kind: 'sent', id, text });
    },
  };
}

function suggestionOf({ method, stage, text }: SuggestionDraft): Deed {
  const counted = Number.parseInt(stage, 10);
  return { kind: 'suggestions', method, stage: counted >= 1 ? counted - 1 : null, text };
}

async function refreshOnce(
  api: DeskApi,
  store: Store,
  others: readonly (() => Promise<boolean>)[],
  onLists: () => Promise<void>,
): Promise<void> {
  if (store.get().session.kind !== 'signedIn' && !(await signIn(api, store))) return;
  const queues = isOnlyAuthor(store.get()) ? [] : tabs.map((tab) => loadQueue(api, store, tab));
  const reached = await Promise.all([...queues, ...others.map((load) => load())]);
  store.send({ kind: 'reached', yes: reached.every(Boolean) });
  if (reached.every(Boolean)) await onLists();
}

async function signIn(api: DeskApi, store: Store): Promise<boolean> {
  const answer = await api.me();
  if (answer.kind === 'ok') store.send({ kind: 'signedIn', agent: answer.value });
  else if (answer.kind === 'signedOut') store.send({ kind: 'signedOut' });
  store.send({ kind: 'reached', yes: answer.kind === 'ok' || answer.kind === 'signedOut' });
  return answer.kind === 'ok';
}

/** False when the desk could not be reached. */
async function loadQueue(api: DeskApi, store: Store, tab: Tab): Promise<boolean> {
  const answer = await api.cases(queries[tab]);
  if (answer.kind === 'ok') {
    const { cases, next } = answer.value;
    store.send({ kind: 'queueLoaded', tab, queue: { cases, more: next !== null } });
  }
  return wasAnswered(store, answer);
}

/** Opening a case and refreshing may overlap: an answer that was overtaken is dropped. */
function caseLoader(api: DeskApi, store: Store): () => Promise<boolean> {
  let asked = 0;
  let shown = 0;
  return async () => {
    const id = store.get().open?.id;
    if (id === undefined) return true;
    asked += 1;
    const turn = asked;
    const answer = await api.dossier(id);
    if (turn < shown) return true;
    shown = turn;
    if (answer.kind === 'ok') store.send({ kind: 'caseLoaded', dossier: answer.value });
    if (answer.kind === 'unknown' || answer.kind === 'refused') {
      store.send({ kind: 'caseMissing', id });
    }
    return wasAnswered(store, answer);
  };
}

function wasAnswered(store: Store, answer: Answer<unknown>): boolean {
  if (answer.kind === 'signedOut') store.send({ kind: 'signedOut' });
  return answer.kind !== 'unreachable';
}
