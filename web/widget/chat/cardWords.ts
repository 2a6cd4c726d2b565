/** What our cards are in words: their one-line summary, without what only the eye needs. */
import type { Activity } from '../connection/activity.js';

const mark = /^[✓✕↺⊘–»○↻] /u;
const timeAtTheEnd = /, \d{1,2}:\d{2}$/;

/** Null where the activity is no card. */
export function summaryOf({ summary, attachments }: Activity): string | null {
  const isCard = Array.isArray(attachments) && attachments.length > 0;
  return isCard && typeof summary === 'string' ? summary.replace(mark, '') : null;
}

/** Of a folded card, which ends with its time: "Check the clock did not help". Of any other, all. */
export function foldedLine(summary: string): string {
  const line = summary.replace(timeAtTheEnd, '');
  const end = line.lastIndexOf(': ');
  return line === summary || end === -1 ? line : `${line.slice(0, end)}${line.slice(end + 1)}`;
}

/** "2 of 4: Run the update troubleshooter" in its two parts; null for what is no method. */
export function methodOf(summary: string): { place: string; title: string } | null {
  const [, place, title] = /^(\d+ of \d+[^:]*): (.+)$/.exec(summary) ?? [];
  return place === undefined || title === undefined
    ? null
    : { place: place.replaceAll(' · ', ', '), title };
}

/** What stands in the card above its title: the problem, and a word on the answer before. */
export function leadOf({ attachments }: Activity, title: string): string {
  const [first] = Array.isArray(attachments) ? (attachments as readonly unknown[]) : [];
  const { content } = fields(first);
  const { fallbackText } = fields(content);
  const lines = typeof fallbackText === 'string' ? fallbackText.split('\n') : [];
  const at = lines.findIndex((line) => line.includes(title));
  return lines.slice(0, Math.max(at, 0)).map(sentence).join(' ');
}

/** Web Chat names a card "1 attachment" in the list of messages; with this it says which. */
export function nameCard(activity: Activity): Activity {
  const summary = summaryOf(activity);
  return summary === null
    ? activity
    : {
        ...activity,
        channelData: { ...activity.channelData, 'webchat:fallback-text': sentence(summary) },
      };
}

/** With a full stop, so that a screen reader makes a pause. */
export function sentence(words: string): string {
  return words === '' || /[.?!:…]$/.test(words) ? words : `${words}.`;
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
