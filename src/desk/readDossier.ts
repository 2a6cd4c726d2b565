/** Puts a dossier together: the case, what was tried, what is left, and what was said. */
import { detailsOf } from '../cases/details.js';
import type { Attempt, Case } from '../cases/case.js';
import { filesOf } from '../cases/files.js';
import { leftForAgent, type Policy } from '../cases/ladder.js';
import { loadCase } from '../cases/store.js';
import type { Article } from '../knowledge/article.js';
import type { Agent } from '../people/agent.js';
import { userPrincipalName } from '../people/userPrincipalName.js';
import type { Storage } from '../storage/storage.js';
import { isoTime } from '../cases/isoTime.js';
import { summaries } from './caseList.js';
import { deskText } from './desk.text.js';
import type { DeskSettings } from './settings/deskSettings.js';
import { isAtDesk } from './teams.js';
import type { Dossier, DossierAttempt, TranscriptLine } from './dossier.js';

const minuteMs = 60_000;

export type DossierPorts = {
  readonly storage: Storage;
  readonly articleById: (id: string) => Article | undefined;
  readonly policy: Policy;
  readonly settings: DeskSettings;
};

/** undefined for a case that is unknown, was never handed over, or is another team's. */
export async function readDossier(
  ports: DossierPorts,
  caseId: string,
  agent: Pick<Agent, 'teams'>,
): Promise<Dossier | undefined> {
  const { storage, settings } = ports;
  const theCase = await loadCase(storage.db, caseId);
  if (!isAtDesk(settings, theCase, agent)) return undefined;
  const rows = await storage.db.selectFrom('cases').selectAll().where('id', '=', caseId).execute();
  const [row] = rows;
  const [summary] = await summaries(storage, settings, rows);
  if (row === undefined || summary === undefined) return undefined;
  const transcript = await readTranscript(storage, caseId, summary.person);
  return {
    case: summary,
    codes: theCase.codes,
    article: theCase.article?.id ?? null,
    platform: theCase.platform?.id ?? null,
    ...(await detailsOf(storage.db, caseId)),
    upn: await userPrincipalName(storage.db, row.person_id),
    priority: theCase.details?.priority ?? null,
    attempts: await attemptsOf(storage, theCase),
    untried: untriedOf(ports, theCase),
    transcript,
    files: (await filesOf(storage.db, caseId)).map((file) => ({ ...file, at: isoTime(file.at) })),
  };
}

async function readTranscript(
  storage: Storage,
  caseId: string,
  person: string,
): Promise<readonly TranscriptLine[]> {
  const rows = await storage.db
    .selectFrom('words')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    at: isoTime(row.at),
    by: row.by,
    name: row.by === 'person' ? person : row.name,
    text: row.text,
  }));
}

async function attemptsOf(storage: Storage, theCase: Case): Promise<readonly DossierAttempt[]> {
  const counted = theCase.attempts.filter((attempt) => !attempt.takenBack);
  const ids = counted.map((attempt) => attempt.words).filter((id) => id !== null);
  const rows =
    ids.length === 0
      ? []
      : await storage.db
          .selectFrom('words')
          .select(['id', 'text'])
          .where('id', 'in', ids)
          .execute();
  const textOf = new Map(rows.map((row) => [row.id, row.text]));
  return counted.map((attempt) => ({
    method: attempt.method,
    title: attempt.title,
    outcome: attempt.outcome,
    at: isoTime(attempt.at),
    by: attempt.by === 'agent' ? (attempt.byName ?? attempt.by) : attempt.by,
    note: noteOf(attempt, textOf),
    minutes:
      attempt.startedAt === null ? null : Math.round((attempt.at - attempt.startedAt) / minuteMs),
    stage: attempt.stage === null ? null : attempt.stage + 1,
    channel: attempt.channel,
    history: attempt.history.map(({ outcome, at }) => ({ outcome, at: isoTime(at) })),
  }));
}

/** "no" is an answer, not a note. */
function noteOf(attempt: Attempt, textOf: ReadonlyMap<string, string>): string | null {
  const text = attempt.words === null ? undefined : textOf.get(attempt.words);
  return text !== undefined && text.trim().split(/\s+/).length > 3 ? text : null;
}

function untriedOf({ articleById, policy }: DossierPorts, theCase: Case) {
  const article = theCase.article === null ? undefined : articleById(theCase.article.id);
  if (article === undefined) return [];
  return leftForAgent(theCase, article, policy).map(({ method, why }) => ({
    method: method.id,
    title: method.title,
    why: deskText.left(why),
  }));
}
