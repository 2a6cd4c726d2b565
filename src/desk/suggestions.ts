/** "This step is wrong": what agents would change in an article, kept for its author. */
import type { ExpressionBuilder } from 'kysely';
import { loadCase } from '../cases/store.js';
import type { Case } from '../cases/case.js';
import type { Article } from '../knowledge/article.js';
import { redact } from '../knowledge/redact.js';
import type { Agent, Teams } from '../people/agent.js';
import type { Schema } from '../storage/schema.js';
import type { Storage } from '../storage/storage.js';
import { isoTime } from '../cases/isoTime.js';
import type { Done } from './desk.js';
import { deskText } from './desk.text.js';
import { ofTeams } from './ofTeams.js';
import type { DeskSettings } from './settings/deskSettings.js';
import { isAtDesk } from './teams.js';
import type { NewSuggestion, Suggestion } from './suggestion.js';

export type SuggestionPorts = {
  readonly storage: Storage;
  readonly articleById: (id: string) => Article | undefined;
  readonly settings: DeskSettings;
  readonly now: () => number;
  readonly newId: () => string;
};

const maxShown = 200;

/** Any agent of its team may, whoever holds the case; the case itself does not change. */
export async function suggest(
  ports: SuggestionPorts,
  caseId: string,
  agent: Agent,
  suggestion: NewSuggestion,
): Promise<Done> {
  const theCase = await loadCase(ports.storage.db, caseId);
  if (!isAtDesk(ports.settings, theCase, agent)) return { kind: 'unknown' };
  const title = titleOf(ports, theCase, suggestion.method);
  if (title === null) return { kind: 'refused', because: deskText.unknownMethod };
  const row = {
    id: ports.newId(),
    case_id: caseId,
    article_id: theCase.article?.id ?? null,
    method_id: suggestion.method,
    title,
    stage: suggestion.stage,
    text: redact(suggestion.text),
    agent_id: agent.id,
    agent_name: agent.name,
    at: ports.now(),
    done_at: null,
  };
  await ports.storage.write((trx) => trx.insertInto('suggestions').values(row).execute());
  return { kind: 'done' };
}

/** Those of the author's teams that no author is through with, the newest first. */
export async function openSuggestions(
  storage: Storage,
  settings: DeskSettings,
  { teams }: Agent,
): Promise<readonly Suggestion[]> {
  const rows = await storage.db
    .selectFrom('suggestions')
    .selectAll('suggestions')
    .where('done_at', 'is', null)
    .where('case_id', 'in', casesOf(settings, teams))
    .orderBy('at', 'desc')
    .orderBy('suggestions.id')
    .limit(maxShown)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    case: row.case_id,
    article: row.article_id,
    method: row.method_id,
    title: row.title,
    stage: row.stage,
    text: row.text,
    by: row.agent_name,
    at: isoTime(row.at),
  }));
}

/** False where there is no such suggestion for this author. Again is no fault. */
export async function finishSuggestion(
  storage: Storage,
  settings: DeskSettings,
  { teams }: Agent,
  id: string,
  now: number,
): Promise<boolean> {
  const known = await storage.db
    .selectFrom('suggestions')
    .select('done_at')
    .where('id', '=', id)
    .where('case_id', 'in', casesOf(settings, teams))
    .executeTakeFirst();
  if (known === undefined) return false;
  if (known.done_at !== null) return true;
  await storage.write((trx) =>
    trx
      .updateTable('suggestions')
      .set({ done_at: now })
      .where('id', '=', id)
      .where('done_at', 'is', null)
      .execute(),
  );
  return true;
}

function casesOf(settings: DeskSettings, teams: Teams) {
  const own = ofTeams(settings, teams);
  return (eb: ExpressionBuilder<Schema, 'suggestions'>) =>
    eb.selectFrom('cases').select('cases.id').where(own);
}

/** A method that was tried may be gone from the article since. */
function titleOf({ articleById }: SuggestionPorts, theCase: Case, id: string): string | null {
  const article = theCase.article === null ? undefined : articleById(theCase.article.id);
  const known = article?.methods.find((method) => method.id === id || method.was.includes(id));
  return known?.title ?? theCase.attempts.find(({ method }) => method === id)?.title ?? null;
}
