/** "Find fixes" in the menu of a message: reads the codes in it, and answers who asked alone. */
import { z } from 'zod';
import type { Card, CardElement } from '../../../dialogs/cards/card.js';
import { heading, text } from '../../../dialogs/cards/text.js';
import { describeCode } from '../../../knowledge/codes/describe.js';
import { spokenCode } from '../../../knowledge/codes/spoken.js';
import type { Article } from '../../../knowledge/article.js';
import type { Library } from '../../../knowledge/library.js';
import { understand } from '../../../knowledge/understand.js';
import { adaptiveCard, cardContentType } from '../../render.js';
import type { BotAnswer } from '../door.js';
import { textOfHtml } from '../htmlText.js';
import type { InboundActivity } from '../inboundActivity.js';
import type { ReceivePorts } from '../receivePorts.js';
import { articleBody, chatLink, plainText, withActions, type Reader } from './articleCard.js';
import { messageExtensionText } from './messageExtension.text.js';

const Command = z.object({
  messagePayload: z.object({
    body: z.object({ contentType: z.string().nullish(), content: z.string() }),
  }),
});

const mostFindings = 3;
const minConfidence = 0.4;

type Finding = { readonly code: string | null; readonly article: Article | null };

/** Nothing is kept: the message is somebody else's. */
export function findFixes(ports: ReceivePorts, activity: InboundActivity): BotAnswer {
  const locale = activity.locale ?? 'en';
  const words = messageExtensionText(locale);
  const { data } = Command.safeParse(activity.value);
  if (data === undefined) return message(words.noMessage);
  const { contentType, content } = data.messagePayload.body;
  const findings = findingsIn(
    contentType === 'text' ? content : textOfHtml(content),
    ports.library(),
  );
  if (findings.length === 0) return message(words.noCode);
  const card = fixesCard(findings, { locale, appId: ports.appId });
  const value = {
    title: words.title,
    width: 'medium',
    height: 'medium',
    card: { contentType: cardContentType, content: card },
  };
  return { status: 200, body: { task: { type: 'continue', value } } };
}

function message(value: string): BotAnswer {
  return { status: 200, body: { task: { type: 'message', value } } };
}

/** The codes; where there are none, the article that the words are about. */
function findingsIn(content: string, library: Library): readonly Finding[] {
  const { codes, articles, log } = understand(content, { article: null, library });
  const first = log?.code ?? null;
  const ordered = first === null ? codes : [first, ...codes.filter((code) => code !== first)];
  const byCode = ordered.map((code) => ({ code, article: library.byCode(code) ?? null }));
  if (byCode.length > 0) return byCode.slice(0, mostFindings);
  return articles
    .filter(({ confidence }) => confidence >= minConfidence)
    .slice(0, 1)
    .flatMap(({ id }) => library.byId(id) ?? [])
    .map((article) => ({ code: null, article }));
}

function fixesCard(findings: readonly Finding[], { locale, appId }: Reader) {
  const words = messageExtensionText(locale);
  const card: Card = {
    body: findings.flatMap((finding) => findingBody(finding, locale)),
    plain: findings.map(plainFinding).join('\n\n'),
    summary: words.title,
  };
  const [first] = findings;
  const opening = first?.code ?? first?.article?.title ?? '';
  return withActions(adaptiveCard(card, 'msteams', locale), chatLink(appId, opening, words.tryIt));
}

function findingBody({ code, article }: Finding, locale: string): readonly CardElement[] {
  const meaning = code === null ? [] : [heading(spokenCode(code), 'Medium'), text(meaningOf(code))];
  if (article === null) return [...meaning, text(messageExtensionText(locale).noSteps)];
  const items = articleBody(code === null ? article : { ...article, codes: [] }, locale);
  return [...meaning, { type: 'Container', style: 'emphasis', items }];
}

function plainFinding({ code, article }: Finding): string {
  const meaning = code === null ? [] : [`${spokenCode(code)}: ${meaningOf(code)}`];
  return [...meaning, ...(article === null ? [] : [plainText(article)])].join('\n');
}

function meaningOf(code: string): string {
  const { sentence, name, family } = describeCode(code);
  return sentence ?? name ?? family;
}
