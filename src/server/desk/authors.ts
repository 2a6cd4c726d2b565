/** What is for authors: the articles with their use and problems, one as people see it, suggestions. */
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { ArticleList } from '../../desk/articleList.js';
import { articleUse } from '../../desk/articleUse.js';
import type { DeskSettings } from '../../desk/settings/deskSettings.js';
import { finishSuggestion, openSuggestions, suggest } from '../../desk/suggestions.js';
import { unreplaced } from '../../knowledge/library/findings.js';
import type { LiveLibrary } from '../../knowledge/library/loadLibrary.js';
import type { Chance } from '../../people/session.js';
import { sheetOf } from '../../preview/pages.js';
import type { Storage } from '../../storage/storage.js';
import { bodyOf } from '../http/body.js';
import { failure, json } from '../http/reply.js';
import type { ForAgent } from './access.js';
import { replyTo } from './actions.js';

export type AuthorPorts = {
  readonly storage: Storage;
  readonly deskSettings: DeskSettings;
  readonly articles: LiveLibrary;
  readonly chance: Chance;
};

export function listArticles({ storage, articles: live, chance }: AuthorPorts): ForAgent {
  return forAuthors(async () => {
    const use = await articleUse(storage);
    return json(200, articleList(live, use, today(chance)));
  });
}

export function readArticle({ articles: live, chance }: AuthorPorts): ForAgent {
  return forAuthors((asked) => {
    const file = fileOf(live, asked.params['id'] ?? '');
    const sheet = file === undefined ? undefined : sheetOf(live, file, today(chance));
    if (sheet === undefined) return failure(404, 'NotFound', 'There is no such article.');
    return json(200, { ...sheet, file: shortName(sheet.file) });
  });
}

export function listSuggestions({ storage, deskSettings }: AuthorPorts): ForAgent {
  return forAuthors(async (_asked, agent) =>
    json(200, { suggestions: await openSuggestions(storage, deskSettings, agent) }),
  );
}

export function finish({ storage, deskSettings, chance }: AuthorPorts): ForAgent {
  return forAuthors(async (asked, agent) => {
    const id = asked.params['id'] ?? '';
    const known = await finishSuggestion(storage, deskSettings, agent, id, chance.now());
    return known ? json(200, {}) : failure(404, 'NotFound', 'There is no such suggestion.');
  });
}

const NewSuggestion = z.object({
  method: z.string().min(1).max(100),
  stage: z.number().int().min(0).max(100).nullish(),
  text: z.string().trim().min(1, 'Some text is needed.').max(4000, 'At most 4000 characters.'),
});

/** For every agent of the case's team. */
export function suggestCorrection({
  storage,
  deskSettings: settings,
  articles,
  chance,
}: AuthorPorts): ForAgent {
  const ports = {
    storage,
    settings,
    ...chance,
    articleById: (id: string) => articles.current().byId(id),
  };
  return async (asked, agent) => {
    const body = await bodyOf(asked, NewSuggestion);
    if (body.kind === 'refused') return body.reply;
    const suggestion = { ...body.value, stage: body.value.stage ?? null };
    return replyTo(await suggest(ports, asked.params['id'] ?? '', agent, suggestion));
  };
}

function forAuthors(inside: ForAgent): ForAgent {
  return (asked, agent) =>
    agent.roles.includes('author')
      ? inside(asked, agent)
      : failure(403, 'Forbidden', 'Only authors may see this.');
}

function articleList(
  live: LiveLibrary,
  use: ReadonlyMap<string, number>,
  day: string,
): ArticleList {
  const findings = live.findings(day);
  const served = live.current().all.map((article) => {
    const file = fileOf(live, article.id) ?? '';
    const found = findings.filter((problem) => problem.file === file);
    const errors = found.filter(({ severity }) => severity === 'error').length;
    const { id, title, topic, owner, reviewed } = article;
    const about = { id, title, topic, owner, reviewed, cases: use.get(id) ?? 0 };
    return { about, file, errors, warnings: found.length - errors };
  });
  const known = new Set(served.map(({ file }) => file));
  return {
    articles: served.map(({ about, file, ...counts }) => ({
      ...about,
      file: shortName(file),
      ...counts,
    })),
    problems: findings
      .filter(({ file }) => !known.has(file))
      .map((problem) => ({ ...problem, file: shortName(problem.file) })),
  };
}

/** The file whose words are served under this id. */
function fileOf(live: LiveLibrary, id: string): string | undefined {
  return unreplaced(live.files()).findLast(({ good }) => good?.article.id === id)?.file;
}

/** Where the folder lies on the server is nobody's business. */
function shortName(file: string): string {
  return join(basename(dirname(file)), basename(file));
}

function today({ now }: Chance): string {
  return new Date(now()).toISOString().slice(0, 10);
}
