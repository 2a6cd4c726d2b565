/** Where somebody stands who waits for a person: said when it is passed on, and when they ask. */
import { DateTime } from 'luxon';
import type { Outlook } from '../cases/outlook.js';
import type { Draft } from './draft.js';
import { dialogText } from './dialogs.text.js';
import { joined, type Reader } from './language.js';
import type { Text } from './situation.js';
import { waitingText } from './waiting.text.js';

/** For `handedOver`. */
export function teamOf({ article, situation }: Draft): { readonly team?: string } {
  const { teamFor } = situation;
  return teamFor === null ? {} : { team: teamFor(article?.topic ?? null) };
}

/** How things stand at the desk is read only where it is told, once the rest is decided. */
export function sayStanding(draft: Draft, lead: string): Draft {
  return { ...draft, replies: [...draft.replies, { kind: 'standing', lead }] };
}

/** Where the desk is closed, only when it opens is told. */
export function tellsPlace({ opening }: Outlook): boolean {
  return opening.kind === 'open';
}

/** "How long?", "any news?"; null for anything else, and for who does not wait. */
export function hearWaiting(draft: Draft, { text }: Text): Draft | null {
  // With a card on screen "how long does it take" is about what stands on it.
  const isAsked = asksHowLong.test(text) || (draft.case.pending === null && howLong.test(text));
  if (draft.case.status !== 'waiting' || !isAsked) return null;
  const { alreadyWaiting } = dialogText(draft.situation.reader.locale);
  return sayStanding(draft, alreadyWaiting);
}

const howLong = /\bhow long\b/i;

const asksHowLong = new RegExp(
  [
    String.raw`\bhow (much )?long(er)?( now| still)?\s*[?!.]*$`,
    String.raw`\bhow (much )?long(er)? .*\b(wait|until|till|someone|somebody|anyone|anybody|person|agent|desk|queue|line)\b`,
    String.raw`\bany (news|updates?|word)( yet| on (this|it))?\s*[?!.]*$`,
    String.raw`\b(position|place|where) .*\b(queue|line)\b`,
    String.raw`\bwhen (will|does|do|is) .*\b(someone|somebody|anyone|anybody|person|agent|desk)\b`,
    String.raw`\bis (anyone|anybody|someone|somebody) (there|here|coming|available)\b`,
    String.raw`\bstill waiting\b`,
    String.raw`\bwie lange( noch)?\b|\bgibt es (was|etwas) neues\b|\bcombien de temps\b|\bdes nouvelles\b`,
  ].join('|'),
  'i',
);

/** "You are second. About 10 minutes."; what is not known is left out. */
export function standing(outlook: Outlook, now: number, reader: Reader): string {
  const words = waitingText(reader.locale);
  const { opening, onDuty, ahead } = outlook;
  if (opening.kind === 'closed') {
    const when =
      opening.opensAt === null ? null : dayAndTime(opening.opensAt, now, outlook, reader);
    return `${when === null ? words.closed : words.opensAt(when)} ${words.stays}`;
  }
  const place = words.place(ahead + 1);
  if (onDuty === 0) return `${words.nobody} ${place} ${words.stays}`;
  return joined(place, about(outlook, reader)) ?? place;
}

const minuteMs = 60_000;

/** Rounded up: nobody minds a person who comes early. */
function about({ waitMs }: Outlook, { locale }: Reader): string | null {
  if (waitMs === null || waitMs === 0) return null;
  const words = waitingText(locale);
  const minutes = Math.ceil(waitMs / minuteMs / 5) * 5;
  return minutes <= 45 ? words.aboutMinutes(minutes) : words.aboutHours(Math.ceil(minutes / 60));
}

/** By the reader's clock; by the desk's where nobody said which that is. */
function dayAndTime(at: number, now: number, { timeZone }: Outlook, reader: Reader): string {
  const words = waitingText(reader.locale);
  const zone = reader.timeZone === 'UTC' ? timeZone : reader.timeZone;
  const then = DateTime.fromMillis(at, { zone });
  const days = then.startOf('day').diff(DateTime.fromMillis(now, { zone }).startOf('day'), 'days');
  const time = then.toFormat('H:mm');
  if (days.days < 1) return words.today(time);
  if (days.days < 2) return words.tomorrow(time);
  const day = then.setLocale(reader.locale).toFormat(days.days < 7 ? 'cccc' : 'd MMMM');
  return words.onDay(day, time);
}
