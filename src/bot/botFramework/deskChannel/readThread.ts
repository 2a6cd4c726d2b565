/** All that a case's thread is made from, read at one moment. */
import { createHash } from 'node:crypto';
import { hasEnded, type CaseStatus } from '../../../cases/status.js';
import { loadCase } from '../../../cases/store.js';
import { teamOf } from '../../../desk/teams.js';
import { readDossier, type DossierPorts } from '../../../desk/readDossier.js';
import type { Case } from '../../../cases/case.js';
import type { Storage } from '../../../storage/storage.js';
import { botName } from '../../outgoing.js';
import { deskSteps, wasAtDesk, type DeskStep } from './atDesk.js';
import { threadCard, threadSummary } from './threadCard.js';

export type ThreadView = {
  readonly theCase: Case;
  readonly handedOverAt: number;
  readonly person: string;
  readonly card: Readonly<Record<string, unknown>>;
  /** Of the card. */
  readonly hash: string;
  readonly summary: string;
  /** Not in the thread yet, oldest first; `isShown` false: what does not belong there. */
  readonly words: readonly NewWords[];
};

export type NewWords = {
  readonly id: string;
  readonly by: string;
  readonly name: string;
  readonly text: string;
  readonly isShown: boolean;
};

export type ThreadPorts = DossierPorts & {
  /** The desk's page; null where it has no address. */
  readonly deskPage: string | null;
};

/** null for a case that the desk has never had. `isLeft`: for a thread that the case has left. */
export async function readThread(
  ports: ThreadPorts,
  caseId: string,
  isLeft = false,
): Promise<ThreadView | null> {
  const { storage, deskPage, settings } = ports;
  const theCase = await loadCase(storage.db, caseId);
  const dossier = await readDossier(ports, caseId, { teams: 'all' });
  if (theCase === undefined || dossier === undefined) return null;
  const steps = await stepsOf(storage, caseId);
  const handedOver = steps.findLast(({ kind }) => kind === 'handedOver');
  const view = {
    dossier,
    seq: theCase.seq,
    wrote: await wordsOf(storage, handedOver?.words ?? null),
    page: deskPage === null ? null : `${deskPage}#/${encodeURIComponent(caseId)}`,
    passedTo: isLeft ? teamOf(settings, theCase.team).name : null,
  };
  const card = threadCard(view);
  return {
    theCase,
    handedOverAt: handedOver?.at ?? 0,
    person: dossier.case.person,
    card,
    hash: hashOf(withoutSeq(card, theCase.seq)),
    summary: threadSummary(view),
    words: await newWords(storage, theCase, steps),
  };
}

type Step = DeskStep & { readonly words: string | null };

async function stepsOf({ db }: Storage, caseId: string): Promise<readonly Step[]> {
  const rows = await db
    .selectFrom('events')
    .select(['kind', 'at', 'data'])
    .where('case_id', '=', caseId)
    .where('kind', 'in', deskSteps)
    .orderBy('seq')
    .execute();
  return rows.map(({ kind, at, data }) => {
    const { words } = JSON.parse(data) as { readonly words?: string | null };
    return { kind, at, words: words ?? null };
  });
}

async function wordsOf({ db }: Storage, id: string | null): Promise<string> {
  if (id === null) return '';
  const row = await db.selectFrom('words').select('text').where('id', '=', id).executeTakeFirst();
  return row?.text ?? '';
}

async function newWords(
  { db }: Storage,
  theCase: Case,
  steps: readonly DeskStep[],
): Promise<readonly NewWords[]> {
  const rows = await db
    .selectFrom('words')
    .leftJoin('thread_entries', (join) =>
      join
        .onRef('thread_entries.id', '=', 'words.id')
        .onRef('thread_entries.case_id', '=', 'words.case_id'),
    )
    .select(['words.id', 'words.by', 'words.name', 'words.text', 'words.at'])
    .where('words.case_id', '=', theCase.id)
    .where('words.by', '!=', 'bot')
    .where('thread_entries.id', 'is', null)
    .orderBy('words.at')
    .orderBy('words.id')
    .execute();
  // What was said before its first handover is an entry already, and what came with it is no line.
  const isFirstTime = steps.filter(({ kind }) => kind === 'handedOver').length === 1;
  const isNew = isFirstTime && isWithDesk(theCase.status);
  return rows.map(({ id, by, name, text, at }) => {
    const isShown =
      by === 'person' ? isNew || wasAtDesk(steps, at) : by !== 'mark' || name === botName;
    return { id, by, name, text, isShown };
  });
}

export function isWithDesk(status: CaseStatus): boolean {
  return status !== 'withBot' && !hasEnded(status);
}

/** A step in the log that nobody sees is no reason to send the card again. */
function withoutSeq(card: object, seq: number): string {
  return JSON.stringify(card).replaceAll(`"seq":${seq}`, '"seq":0');
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
