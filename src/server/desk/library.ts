/** What agents look up while they talk with somebody: articles with their methods, and answers in store. */
import { z } from 'zod';
import type { DeskSettings } from '../../desk/settings/deskSettings.js';
import type { Article } from '../../knowledge/article.js';
import { findArticles } from '../../knowledge/library/findArticles.js';
import type { LiveLibrary } from '../../knowledge/library/loadLibrary.js';
import { AnswersAnswer, LibraryAnswer } from './api/answers.js';
import { given, operation } from './api/operation.js';
import type { Operation } from './api/operation.js';

export type LibraryPorts = {
  readonly articles: LiveLibrary;
  readonly deskSettings: DeskSettings;
};

const most = 10;

const Query = z.object({ q: z.string().trim().min(1, 'Say what to look for.').max(400) });

export function libraryOperations({ articles, deskSettings }: LibraryPorts): readonly Operation[] {
  return [
    operation({
      method: 'get',
      path: '/library',
      summary: 'Articles for a code, the beginning of one, or words: the best first, at most ten.',
      for: 'agent',
      query: Query,
      gives: LibraryAnswer,
      handle: ({ query: { q } }) =>
        given({ articles: findArticles(q, articles.current(), most).map(found) }),
    }),
    operation({
      method: 'get',
      path: '/answers',
      summary: 'The answers that the desk has in store.',
      for: 'agent',
      gives: AnswersAnswer,
      handle: () => given({ answers: deskSettings.answers }),
    }),
  ];
}

function found({ id, title, topic, codes, problem, methods }: Article) {
  return {
    ...{ id, title, topic, codes, problem },
    methods: methods.map(({ id: method, title: name, why, cost }) => ({
      id: method,
      title: name,
      why,
      minutes: cost.minutes,
      administrator: cost.administrator,
      restart: cost.restart,
    })),
  };
}
