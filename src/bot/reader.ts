/** How times and words are written in one conversation. */
import type { Reader } from '../dialogs/language.js';
import type { Schema } from '../storage/schema.js';

type Conversation = Pick<Schema['conversations'], 'locale' | 'time_zone'>;

export function readerOf({ locale, time_zone: timeZone }: Conversation): Reader {
  return { locale: locale ?? 'en', timeZone: timeZone ?? 'UTC' };
}
