/** The conversation as a text that somebody can keep or hand on. */
import type { Activity } from '../connection/activity.js';
import { summaryOf } from './cardWords.js';

export type TextOptions = {
  /** What the bot is called here. */
  readonly name: string;
  readonly now: Date;
};

/** A line for each message, in order; a folded card is what it has folded to. */
export function conversationText(
  activities: readonly Activity[],
  { name, now }: TextOptions,
): string {
  const lines = activities
    .filter(({ type }) => type === 'message')
    .map((activity) => lineOf(activity, name))
    .filter((line) => line !== null);
  const title = `${name}: your conversation, as of ${stamp(now)}`;
  return [title, '', ...(lines.length === 0 ? ['Nothing was said yet.'] : lines), ''].join('\r\n');
}

function lineOf(activity: Activity, name: string): string | null {
  const words = wordsOf(activity);
  if (words === '') {
    return null;
  }
  const { timestamp, from } = activity;
  const at = timestamp === undefined ? '' : `${stamp(new Date(timestamp))}  `;
  const who = from?.role === 'user' ? 'You' : isAgent(from?.id) ? (from?.name ?? name) : name;
  const [first = '', ...rest] = words.split(/\r?\n/);
  return [`${at}${who}: ${first}`, ...rest.map((line) => `    ${line}`)].join('\r\n');
}

/** What was pressed has no words of its own: the card that it folded has them. */
function wordsOf(activity: Activity): string {
  const said = summaryOf(activity) === null ? (activity.text ?? '') : cardText(activity);
  const files = filesOf(activity).map((file) => `[${file}]`);
  return [said, ...files].filter((words) => words !== '').join('\n');
}

function cardText(activity: Activity): string {
  const [card] = activity['attachments'] as readonly unknown[];
  const content = fields(fields(card)['content']);
  const { fallbackText } = content;
  return typeof fallbackText === 'string' ? fallbackText : (summaryOf(activity) ?? '');
}

function filesOf({ attachments }: Activity): readonly string[] {
  return Array.isArray(attachments)
    ? attachments.flatMap((attachment: unknown) => {
        const { name, contentType } = fields(attachment);
        const isPicture = typeof contentType === 'string' && contentType.startsWith('image/');
        return isPicture ? [typeof name === 'string' ? name : 'picture'] : [];
      })
    : [];
}

function isAgent(id: string | undefined): boolean {
  return id?.startsWith('agent:') === true;
}

/** "2026-11-22 14:02", in the time zone of whoever reads. */
function stamp(at: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
