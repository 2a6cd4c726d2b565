/** The search box: articles by code or words, and the most used ones before anything is typed. */
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { spokenCode } from '../../../knowledge/codes/spoken.js';
import type { Article } from '../../../knowledge/article.js';
import type { Library } from '../../../knowledge/library.js';
import { cardContentType } from '../../render.js';
import type { BotAnswer } from '../door.js';
import type { InboundActivity } from '../inboundActivity.js';
import type { ReceivePorts } from '../receivePorts.js';
import { articleCard, type Reader } from './articleCard.js';
import { findArticles } from '../../../knowledge/library/findArticles.js';
import { messageExtensionText } from './messageExtension.text.js';
import { mostUsed } from './mostUsed.js';

const Query = z.object({
  parameters: z
    .array(z.object({ name: z.string(), value: z.unknown().optional() }))
    .max(20)
    .default([]),
});

const mostResults = 10;
const maxQueryLength = 500;
/** Teams waits for five seconds in all. */
const databaseMs = 1_500;

export async function search(ports: ReceivePorts, activity: InboundActivity): Promise<BotAnswer> {
  const locale = activity.locale ?? 'en';
  const query = queryOf(activity.value);
  const library = ports.library();
  const articles =
    query === '' ? await first(ports, library) : findArticles(query, library, mostResults);
  const composeExtension =
    articles.length === 0
      ? { type: 'message', text: messageExtensionText(locale).nothingFound }
      : {
          type: 'result',
          attachmentLayout: 'list',
          attachments: articles.map((article) => result(article, { locale, appId: ports.appId })),
        };
  return { status: 200, body: { composeExtension } };
}

/** Without the database, or where it takes too long: whichever come first. */
async function first({ storage, log }: ReceivePorts, library: Library) {
  const any = library.all.slice(0, mostResults);
  const used = mostUsed(storage, library, mostResults).catch((error: unknown) => {
    log.error({ err: error }, 'the most used articles are not known');
    return any;
  });
  return Promise.race([used, wait(databaseMs, any, { ref: false })]);
}

/** '' too where Teams asks by itself, at the beginning. */
function queryOf(value: unknown): string {
  const { data } = Query.safeParse(value);
  const typed = data?.parameters.find(({ name }) => name === 'q')?.value;
  return typeof typed === 'string' ? typed.slice(0, maxQueryLength).trim() : '';
}

/** Without a preview the list stays empty. */
function result(article: Article, reader: Reader) {
  const { title, codes, methods } = article;
  const count = messageExtensionText(reader.locale).methods(methods.length);
  return {
    contentType: cardContentType,
    content: articleCard(article, reader),
    preview: {
      contentType: 'application/vnd.microsoft.card.thumbnail',
      content: { title, text: [...codes.slice(0, 2).map(spokenCode), count].join(' · ') },
    },
  };
}
