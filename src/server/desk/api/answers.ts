/** What the desk's API answers with, as schemas: the document is made from them. */
import { z } from 'zod';
import type { ArticleList } from '../../../desk/articleList.js';
import type { CasePage } from '../../../desk/desk.js';
import type { DeskStatus } from '../../../desk/deskStatus.js';
import type * as dossiers from '../../../desk/dossier.js';
import type { Look } from '../../../desk/looks.js';
import type * as suggestions from '../../../desk/suggestion.js';
import { priorities } from '../../../cases/details.js';
import { platformIds } from '../../../knowledge/platform.js';
import type * as sheets from '../../../preview/articleSheet.js';

/** ISO 8601 UTC. */
const Time = z.iso.datetime();

const Holder = z.object({ id: z.string(), name: z.string() });

const CanWork = z.enum(priorities).nullable().meta({
  description: 'Can they work: normal (yes), hard (with difficulty), blocked (no).',
});

const CaseSummary = z
  .object({
    id: z.string(),
    status: z.string(),
    title: z.string(),
    codes: z.array(z.string()),
    platform: z.string().nullable(),
    person: z.string(),
    openedAt: Time,
    updatedAt: Time,
    waitingSince: Time.nullable(),
    priority: CanWork,
    personWroteAt: Time.nullable(),
    team: z.string(),
    heldBy: Holder.nullable(),
    outcomes: z.array(z.object({ method: z.string(), title: z.string(), outcome: z.string() })),
  })
  .meta({ id: 'CaseSummary' }) satisfies z.ZodType<dossiers.CaseSummary>;

export const CasePageAnswer = z.object({
  cases: z.array(CaseSummary),
  next: z.string().nullable().meta({ description: 'For `after`; null on the last page.' }),
}) satisfies z.ZodType<CasePage>;

export const StatusAnswer = z.object({
  teams: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      open: z.boolean(),
      opensAt: Time.nullable(),
      waiting: z.number().int(),
      waitingSince: Time.nullable(),
      onDuty: z.number().int(),
      seats: z.number().int().nullable(),
    }),
  ),
  holding: z.number().int(),
}) satisfies z.ZodType<DeskStatus>;

/** What became of each; `because` says why not. */
export const QueuedAnswer = z.object({
  cases: z.array(
    z.object({
      case: z.string(),
      result: z.enum(['done', 'unknown', 'lost', 'refused', 'invalid']),
      because: z.string().optional(),
      heldBy: z.string().optional(),
    }),
  ),
});

const Attempt = z
  .object({
    method: z.string(),
    title: z.string(),
    outcome: z.string(),
    at: Time,
    by: z.string(),
    note: z.string().nullable(),
    minutes: z.number().int().nullable(),
    stage: z.number().int().nullable(),
    channel: z.string(),
    history: z.array(z.object({ outcome: z.string(), at: Time })),
  })
  .meta({ id: 'Attempt' }) satisfies z.ZodType<dossiers.DossierAttempt>;

const TranscriptLine = z.object({
  at: Time,
  by: z.string(),
  name: z.string(),
  text: z.string(),
}) satisfies z.ZodType<dossiers.TranscriptLine>;

const File = z.object({
  id: z.string(),
  name: z.string(),
  contentType: z.string(),
  bytes: z.number().int(),
  at: Time,
}) satisfies z.ZodType<dossiers.DossierFile>;

export const DossierAnswer = z
  .object({
    case: CaseSummary,
    codes: z.array(z.string()),
    article: z.string().nullable(),
    platform: z.string().nullable(),
    pc: z.string().nullable(),
    contact: z.string().nullable(),
    upn: z.string().nullable().meta({ description: 'For a call in Teams; null where unknown.' }),
    priority: CanWork,
    note: z.string().nullable(),
    attempts: z.array(Attempt),
    untried: z.array(z.object({ method: z.string(), title: z.string(), why: z.string() })),
    transcript: z.array(TranscriptLine),
    files: z.array(File),
  })
  .meta({ id: 'Dossier' }) satisfies z.ZodType<dossiers.Dossier>;

export const SuggestionsAnswer = z.object({
  suggestions: z.array(
    z.object({
      id: z.string(),
      case: z.string(),
      article: z.string().nullable(),
      method: z.string(),
      title: z.string(),
      stage: z.number().int().nullable(),
      text: z.string(),
      by: z.string(),
      at: Time,
    }) satisfies z.ZodType<suggestions.Suggestion>,
  ),
});

export const LooksAnswer = z.object({
  looks: z.array(
    z.object({
      by: Holder,
      what: z.string(),
      how: z.string(),
      at: Time,
      lastAt: Time,
      times: z.number().int(),
    }) satisfies z.ZodType<Look>,
  ),
});

const sheetProblem = {
  line: z.number().int(),
  column: z.number().int(),
  message: z.string(),
  severity: z.enum(['error', 'warning']),
};

export const ArticleListAnswer = z.object({
  articles: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      topic: z.string(),
      owner: z.string(),
      reviewed: z.iso.date(),
      cases: z.number().int(),
      file: z.string(),
      errors: z.number().int(),
      warnings: z.number().int(),
    }),
  ),
  problems: z.array(z.object({ file: z.string(), ...sheetProblem })),
}) satisfies z.ZodType<ArticleList>;

const Card = z.record(z.string(), z.unknown()).meta({ description: 'An Adaptive Card.' });

export const ArticleSheetAnswer = z
  .object({
    file: z.string(),
    id: z.string().nullable(),
    title: z.string(),
    source: z.string(),
    problems: z.array(z.object(sheetProblem)),
    unseen: z.enum(['broken', 'off', 'replaced']).nullable(),
    ladders: z.array(
      z.object({
        platform: z.enum(platformIds).nullable(),
        name: z.string(),
        cards: z.array(
          z.object({ caption: z.string(), chat: Card, teams: Card, plain: z.string() }),
        ),
      }),
    ),
  })
  .meta({ id: 'ArticleSheet' }) satisfies z.ZodType<sheets.ArticleSheet>;

/** Texts hold inline Markdown, as in the articles. */
export const LibraryAnswer = z.object({
  articles: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      topic: z.string(),
      codes: z.array(z.string()),
      problem: z.string(),
      methods: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          why: z.string(),
          minutes: z.number(),
          administrator: z.boolean(),
          restart: z.boolean(),
        }),
      ),
    }),
  ),
});

export const AnswersAnswer = z.object({
  answers: z.array(z.object({ id: z.string(), title: z.string(), text: z.string() })),
});
