/** "My PC is NB-1234, call me at 4711, I can't work at all": what agents ask first, in words. */
import { maxContactLength, maxNoteLength, PcName, type Priority } from '../cases/details.js';

export type ToldDetails = {
  readonly pc?: string;
  readonly contact?: string;
  readonly note?: string;
  readonly priority?: Priority;
};

/** Empty where nothing of it is said. */
export function detailsInWords(text: string): ToldDetails {
  const pc = pcIn(text);
  const contact = contactIn(text);
  const note = noteLine.exec(text)?.[1]?.trim().slice(0, maxNoteLength);
  const priority = priorityIn(text);
  return {
    ...(pc === undefined ? {} : { pc }),
    ...(contact === undefined ? {} : { contact }),
    ...(note === undefined || note === '' ? {} : { note }),
    ...(priority === undefined ? {} : { priority }),
  };
}

const thing = '(?:pc|computer|laptop|notebook|machine|device|rechner|hostname)';
const namedThing = new RegExp(
  `\\b${thing}(?:'s)?(?:\\s+name)?\\s*(?:is called|is named|is|=|:|ist|heißt|heisst)\\s*["“']?([\\p{L}\\p{N}][\\p{L}\\p{N}._-]{1,62})(?![\\p{L}\\p{N}])`,
  'iu',
);

/** "NB-4711, extension 1234": how most companies name their PCs; a ticket is no PC. */
const nameFirst =
  /^\s*(?!(?:inc|req|ritm|chg|prb|tkt|kb|case|ticket|err)-)([a-z]{1,10}-[a-z-]*\d[\da-z-]{0,40})\s*(?:[,;.\n]|$)/i;

/** A name has a digit or a dash in it, or it is a word like "slow"; "windows-11" is none. */
function pcIn(text: string): string | undefined {
  const found = namedThing.exec(text)?.[1] ?? nameFirst.exec(text)?.[1];
  const name = found?.replace(/[._-]+$/, '');
  if (name === undefined || !/[\d-]/.test(name) || /^win(dows)?[-.]?\d/i.test(name))
    return undefined;
  return PcName.safeParse(name).data;
}

const mail = /\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}\b/;
const number =
  /\b(?:call|phone|ring|reach|number|extension|ext|mobile|tel|telefon|durchwahl|nummer)\b\.?(?:\s+(?:me|is|at|on|under|by|to|ist|mich|unter))*\s*:?\s*(\+?\d[\d\s()/.-]{1,23}\d)/i;

function contactIn(text: string): string | undefined {
  const found = [number.exec(text)?.[1]?.trim(), mail.exec(text)?.[0]].filter(
    (each) => each !== undefined,
  );
  return found.length === 0 ? undefined : found.join(', ').slice(0, maxContactLength);
}

const noteLine = /(?:^|[\n,;.]\s*)note:\s*(\S.*)/is;

const blocked =
  /\b(?:can.?t|cannot|can not|unable to|not able to)\s+(?:do any\s+)?work\b|\bkann (?:gar )?nicht arbeiten\b|\bno work (?:is )?possible\b/i;
const hard =
  /\b(?:hardly|barely) work\b|\bwork(?:ing)?\b.{0,20}\b(?:with difficulty|is difficult|is hard|only slowly)\b|\bwith difficulty\b/i;
const normal = /\bcan (?:still |otherwise )?work\b|\bkann (?:noch )?arbeiten\b/i;

function priorityIn(text: string): Priority | undefined {
  if (blocked.test(text)) return 'blocked';
  if (hard.test(text)) return 'hard';
  return normal.test(text) ? 'normal' : undefined;
}
