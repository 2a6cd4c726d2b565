/** What is for authors: the articles with their use and problems, one as people see it, suggestions. */
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { ArticleList } from '../../desk/articleList.js';
import { articleUse } from '../../desk/articleUse.js';
import { finishSuggestion, openSuggestions, suggest } from '../../desk/suggestions.js';
import { unreplaced } from '../../knowledge/library/findings.js';
import type { LiveLibrary } from '../../knowledge/library/loadLibrary.js';
import type { Chance } from '../../people/session.js';
import { sheetOf } from '../../preview/pages.js';
import type { Storage } from '../../storage/storage.js';
import { failure } from '../http/reply.js';
import { replyTo } from './actions.js';
import { ArticleListAnswer, ArticleSheetAnswer, SuggestionsAnswer } from './api/answers.js';
import { Nothing, given, operation } from './api/operation.js';
import type { Operation } from './api/operation.js';

export type AuthorPorts = {
  readonly storage: Storage;
  readonly articles: LiveLibrary;
  readonly chance: Chance;
};

const NewSuggestion = z.object({
  method: z.string().min(1).max(100),
  stage: z.number().int().min(0).max(100).nullish(),
  text: z.string().trim().min(1, 'Some text is needed.').max(4000, 'At most 4000 characters.'),
});

export function authorOperations(ports: AuthorPorts): readonly Operation[] {
  return [...articleOperations(ports), ...suggestionOperations(ports)];
}

function articleOperations({ storage, articles: live, chance }: AuthorPorts): readonly Operation[] {
  return [
    operation({
      method: 'get',
      path: '/articles',
      summary: 'The articles: who keeps them, how they are used, what is wrong.',
      for: 'author',
      gives: ArticleListAnswer,
      handle: async () => given(articleList(live, await articleUse(storage), today(chance))),
    }),
    operation({
      method: 'get',
      path: '/articles/{id}',
      summary: 'An article as people see it.',
      for: 'author',
      gives: ArticleSheetAnswer,
      handle: ({ params }) => {
        const file = fileOf(live, params.id);
        const sheet = file === undefined ? undefined : sheetOf(live, file, today(chance));
        if (sheet === undefined) return failure(404, 'NotFound', 'There is no such article.');
        return given({ ...sheet, file: shortName(sheet.file) });
      },
    }),
  ];
}

function suggestionOperations({ storage, articles, chance }: AuthorPorts): readonly Operation[] {
  const ports = { storage, ...chance, articleById: (id: string) => articles.current().byId(id) };
  return [
    operation({
      method: 'post',
      path: '/cases/{id}/suggestions',
      summary: 'Suggests a correction to the authors.',
      for: 'agent',
      body: NewSuggestion,
      gives: Nothing,
      conflicts: true,
      handle: async ({ params, agent, body }) =>
        replyTo(await suggest(ports, params.id, agent, { ...body, stage: body.stage ?? null })),
    }),
    operation({
      method: 'get',
      path: '/suggestions',
      summary: 'Corrections that no author is through with, the newest first.',
      for: 'author',
      gives: SuggestionsAnswer,
      handle: async () => given({ suggestions: await openSuggestions(storage) }),
    }),
    operation({
      method: 'post',
      path: '/suggestions/{id}/done',
      summary: 'An author is through with it; again is no fault.',
      for: 'author',
      body: Nothing,
      gives: Nothing,
      handle: async ({ params }) => {
        const known = await finishSuggestion(storage, params.id, chance.now());
        return known ? given({}) : failure(404, 'NotFound', 'There is no such suggestion.');
      },
    }),
  ];
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
