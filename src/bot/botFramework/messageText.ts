/** What a message says: without the mention of the bot and control characters. */
import { redact } from '../../knowledge/redact.js';
import { cleanText } from '../directLine/clean.js';
import { textOfHtml } from './htmlText.js';
import { mentionsIn, type InboundActivity } from './inboundActivity.js';

/** '' where nothing is said. */
export function messageText(activity: InboundActivity): string {
  return redact(saidIn(activity)).trim();
}

/** With what may be a secret: an agent's to the person, a recovery key say. */
export function saidIn(activity: InboundActivity): string {
  const plain = withoutMentions(activity, activity.text ?? '');
  const text = plain === '' ? withoutMentions(activity, htmlOf(activity)) : plain;
  return cleanText(text).trim();
}

/** The SDK's own way removes the first mention only, and leaves "&nbsp;". */
function withoutMentions(activity: InboundActivity, text: string): string {
  const own = mentionsIn(activity).filter(
    ({ mentioned }) => mentioned.id === activity.recipient.id,
  );
  const without = own.reduce((rest, mention) => {
    const words = mention.text ?? '';
    return words === '' ? rest : rest.replaceAll(words, ' ');
  }, text);
  return without
    .replaceAll(/<\/?at(?:\s[^<>]*)?>/gi, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('\u00a0', ' ')
    .trim();
}

/** A forwarded message may have its words in the HTML alone. */
function htmlOf({ attachments }: InboundActivity): string {
  const html = attachments?.find(({ contentType }) => contentType === 'text/html')?.content;
  return typeof html === 'string' ? textOfHtml(html) : '';
}

/** The names of files and pictures; the HTML copy of the text is no file. */
export function fileNames({ attachments }: InboundActivity): readonly string[] {
  return (attachments ?? [])
    .filter(
      ({ contentType }) =>
        contentType !== 'text/html' && !contentType.startsWith('application/vnd.microsoft.card'),
    )
    .map(({ name, contentType }) => cleanText(name ?? contentType).slice(0, 200));
}
