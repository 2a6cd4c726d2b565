/** The desk's HTTP API as the page sees it: every answer is a value, nothing is thrown. */
import type * as z from 'zod/mini';
import type { Dossier } from '../../src/desk/dossier.js';
import type { ArticleList } from '../../src/desk/articleList.js';
import type { ArticleSheet } from '../../src/preview/articleSheet.js';
import { articleSheet } from '../preview/answers.js';
import { NoTokenError } from '../teams/noToken.js';
import { casePage, dossier, fault, me } from './answers.js';
import type { CasePage, Me } from './answers.js';
import { articleList, suggestions } from './articles/articlesAnswers.js';
import type { Suggestions } from './articles/articlesAnswers.js';
import type { DeskStatus } from '../../src/desk/deskStatus.js';
import { deskStatus, queuedCases, teamNames } from './frame/frameAnswers.js';
import type { Queued, TeamName } from './frame/frameAnswers.js';
import { bursts, notices, pinned } from './problems/problemsAnswers.js';
import type { Burst, Notice, Pinning } from './problems/problemsAnswers.js';
import { foundArticles, savedAnswers } from './lookup/lookupAnswers.js';
import type { FoundArticle, SavedAnswer } from './lookup/lookupAnswers.js';

export type Answer<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'signedOut' }
  | { readonly kind: 'unknown' }
  /** Somebody else holds the case; null when the desk did not say who. */
  | { readonly kind: 'lost'; readonly heldBy: string | null }
  /** `because` is the desk's own sentence. */
  | { readonly kind: 'refused'; readonly because: string | null }
  | { readonly kind: 'unreachable' };

/** As much of `fetch` as is used here. */
export type Send = (
  path: string,
  init: {
    readonly method: string;
    readonly headers: Record<string, string>;
    readonly body?: string;
  },
) => Promise<{ readonly status: number; json(): Promise<unknown>; blob(): Promise<Blob> }>;

export type Deed =
  | { readonly kind: 'accept' | 'queue' | 'solve' | 'typing' }
  | { readonly kind: 'messages'; readonly text: string; readonly key: string }
  | { readonly kind: 'notes'; readonly text: string }
  | { readonly kind: 'attempts'; readonly method: string; readonly outcome: 'fixed' | 'notFixed' }
  | { readonly kind: 'offer'; readonly method: string }
  | { readonly kind: 'return'; readonly method: string | null }
  | {
      readonly kind: 'suggestions';
      readonly method: string;
      readonly stage: number | null;
      readonly text: string;
    };

export type DeskApi = {
  readonly me: () => Promise<Answer<Me>>;
  readonly cases: (query: string) => Promise<Answer<CasePage>>;
  readonly dossier: (id: string) => Promise<Answer<Dossier>>;
  readonly answers: () => Promise<Answer<{ readonly answers: readonly SavedAnswer[] }>>;
  readonly library: (
    sought: string,
  ) => Promise<Answer<{ readonly articles: readonly FoundArticle[] }>>;
  readonly file: (id: string, fileId: string) => Promise<Answer<Blob>>;
  readonly act: (id: string, deed: Deed) => Promise<Answer<null>>;
  readonly articles: () => Promise<Answer<ArticleList>>;
  readonly article: (id: string) => Promise<Answer<ArticleSheet>>;
  readonly suggestions: () => Promise<Answer<Suggestions>>;
  readonly finishSuggestion: (id: string) => Promise<Answer<null>>;
  readonly status: () => Promise<Answer<DeskStatus>>;
  readonly teams: () => Promise<Answer<{ readonly teams: readonly TeamName[] }>>;
  /** `team` null: each back to its own queue. */
  readonly queueCases: (
    ids: readonly string[],
    team: string | null,
  ) => Promise<Answer<{ readonly cases: readonly Queued[] }>>;
  readonly notices: () => Promise<Answer<{ readonly notices: readonly Notice[] }>>;
  readonly bursts: () => Promise<Answer<{ readonly bursts: readonly Burst[] }>>;
  readonly pinNotice: (pinning: Pinning) => Promise<Answer<{ readonly id: string }>>;
  readonly endNotice: (id: string, message: string) => Promise<Answer<null>>;
};

const base = '/desk/api';

export function deskApi(send: Send): DeskApi {
  const get = <T>(path: string, schema: z.ZodMiniType<T>) =>
    ask(send, path, { method: 'GET', headers: { accept: 'application/json' } }, schema);
  const post = (path: string, body: Readonly<Record<string, unknown>>) =>
    ask(send, path, posting(body), null);
  const postFor = <T>(
    path: string,
    body: Readonly<Record<string, unknown>>,
    schema: z.ZodMiniType<T>,
  ) => ask(send, path, posting(body), schema);
  return {
    me: () => get('/me', me),
    cases: (query) => get(`/cases?${query}`, casePage),
    dossier: (id) => get(`/cases/${encodeURIComponent(id)}`, dossier),
    answers: () => get('/answers', savedAnswers),
    library: (sought) => get(`/library?q=${encodeURIComponent(sought)}`, foundArticles),
    file: (id, fileId) =>
      askFile(send, `/cases/${encodeURIComponent(id)}/files/${encodeURIComponent(fileId)}`),
    act: (id, deed) => post(`/cases/${encodeURIComponent(id)}/${deed.kind}`, bodyOf(deed)),
    articles: () => get('/articles', articleList),
    article: (id) => get(`/articles/${encodeURIComponent(id)}`, articleSheet),
    suggestions: () => get('/suggestions', suggestions),
    finishSuggestion: (id) => post(`/suggestions/${encodeURIComponent(id)}/done`, {}),
    status: () => get('/status', deskStatus),
    teams: () => get('/teams', teamNames),
    queueCases: (cases, team) =>
      postFor('/cases/queue', team === null ? { cases } : { cases, team }, queuedCases),
    notices: () => get('/notices', notices),
    bursts: () => get('/bursts', bursts),
    pinNotice: (pinning) => postFor('/notices', pinning, pinned),
    endNotice: (id, message) => post(`/notices/${encodeURIComponent(id)}/end`, { message }),
  };
}

function posting(body: Readonly<Record<string, unknown>>): Parameters<Send>[1] {
  return {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
}

function bodyOf(deed: Deed): Readonly<Record<string, unknown>> {
  switch (deed.kind) {
    case 'accept':
    case 'queue':
    case 'solve':
    case 'typing':
      return {};
    case 'messages':
      return { text: deed.text, key: deed.key };
    case 'notes':
      return { text: deed.text };
    case 'attempts':
      return { method: deed.method, outcome: deed.outcome };
    case 'offer':
      return { method: deed.method };
    case 'return':
      return deed.method === null ? {} : { method: deed.method };
    case 'suggestions':
      return { method: deed.method, stage: deed.stage, text: deed.text };
  }
}

function ask<T>(
  send: Send,
  path: string,
  init: Parameters<Send>[1],
  schema: z.ZodMiniType<T>,
): Promise<Answer<T>>;
function ask(
  send: Send,
  path: string,
  init: Parameters<Send>[1],
  schema: null,
): Promise<Answer<null>>;
async function ask<T>(
  send: Send,
  path: string,
  init: Parameters<Send>[1],
  schema: z.ZodMiniType<T> | null,
): Promise<Answer<T | null>> {
  try {
    const response = await send(`${base}${path}`, init);
    if (response.status < 200 || response.status > 299) {
      return refusal(response.status, await response.json().catch(() => null));
    }
    if (schema === null) return { kind: 'ok', value: null };
    const read = schema.safeParse(await response.json());
    return read.success ? { kind: 'ok', value: read.data } : { kind: 'refused', because: null };
  } catch (error) {
    return { kind: error instanceof NoTokenError ? 'signedOut' : 'unreachable' };
  }
}

async function askFile(send: Send, path: string): Promise<Answer<Blob>> {
  try {
    const response = await send(`${base}${path}`, { method: 'GET', headers: {} });
    return response.status === 200
      ? { kind: 'ok', value: await response.blob() }
      : refusal(response.status, await response.json().catch(() => null));
  } catch (error) {
    return { kind: error instanceof NoTokenError ? 'signedOut' : 'unreachable' };
  }
}

function refusal(status: number, body: unknown): Answer<never> {
  const read = fault.safeParse(body);
  const heldBy = read.success ? (read.data.heldBy ?? null) : null;
  if (status === 401) return { kind: 'signedOut' };
  if (status === 404) return { kind: 'unknown' };
  if (status === 409 && heldBy !== null) return { kind: 'lost', heldBy };
  if (status >= 500) return { kind: 'unreachable' };
  return { kind: 'refused', because: read.success ? read.data.error.message : null };
}
