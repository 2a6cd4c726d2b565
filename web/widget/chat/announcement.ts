/** What a screen reader is told of the messages that came together. */
import { foldedLine, leadOf, methodOf, sentence, summaryOf } from './cardWords.js';
import type { Activity } from '../connection/activity.js';

/** `isChange`: of a message that was there before, as when a card folds. */
export type Arrival = { readonly activity: Activity; readonly isChange: boolean };

/** "Noted: Check the clock did not help. Next: 2 of 4, Run the update troubleshooter." */
export function announcement(arrivals: readonly Arrival[]): string {
  const bots = arrivals.filter(({ activity }) => isToBeRead(activity));
  const folded = bots.filter(({ isChange }) => isChange).map(({ activity }) => noted(activity));
  const isAfterNoted = folded.length > 0;
  const fresh = bots
    .filter(({ isChange }) => !isChange)
    .map(({ activity }) => said(activity, isAfterNoted));
  // A card that was shown twice folds twice.
  return [...new Set([...folded, ...fresh])].filter((words) => words !== '').join(' ');
}

/** Where the conversation stands, for who opens it or comes back: its last message. */
export function whereItStands(arrivals: readonly Arrival[]): string {
  const last = arrivals.filter(({ activity }) => isToBeRead(activity)).at(-1);
  return last === undefined ? '' : said(last.activity, false);
}

function isToBeRead({ type, from }: Activity): boolean {
  return type === 'message' && from?.role !== 'user';
}

function noted(activity: Activity): string {
  const summary = summaryOf(activity);
  return summary === null ? '' : `Noted: ${sentence(foldedLine(summary))}`;
}

function said(activity: Activity, isAfterNoted: boolean): string {
  const summary = summaryOf(activity);
  return summary === null ? text(activity) : card(activity, summary, isAfterNoted);
}

function card(activity: Activity, summary: string, isAfterNoted: boolean): string {
  const method = methodOf(summary);
  const lead = leadOf(activity, method?.title ?? summary);
  const title =
    method === null
      ? foldedLine(summary)
      : `${isAfterNoted ? 'Next: ' : ''}${method.place}, ${method.title}`;
  // "Noted" has been said at greater length.
  const rest = isAfterNoted ? lead.replace(/^Noted[.,] ?/, '') : lead;
  return [rest, sentence(title)].filter((words) => words !== '').join(' ');
}

function text({ text: words = '', textFormat, from }: Activity): string {
  const plain = textFormat === 'markdown' ? withoutMarkdown(words) : words;
  const name = from?.id?.startsWith('agent:') === true ? (from.name ?? 'Help desk') : '';
  return plain === '' || plain.startsWith(name) ? plain : `${name}: ${plain}`;
}

function withoutMarkdown(words: string): string {
  return words
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/\\(.)|[*`]/g, '$1')
    .replaceAll(/^#+ /gm, '');
}
