/** What a press says, in the words of its button: for the transcript. */
import { platformName } from '../knowledge/platform.js';
import { cardText } from './cards/cards.text.js';
import { dialogText } from './dialogs.text.js';
import type { Payload } from './payload.js';

/** '' for what changes nothing in the conversation. */
export function pressedWords(payload: Payload, locale: string): string {
  const cards = cardText(locale);
  const words = dialogText(locale);
  switch (payload.do) {
    case 'fixed':
      return cards.fixed;
    case 'notFixed':
      return cards.notFixed;
    case 'couldNot':
      return payload.why === 'noRights' ? words.noRights : cards.couldNot;
    case 'notApplicable':
      return words.notOnMyPc;
    case 'next':
      return cards.next;
    case 'platform':
      return platformName(payload.platform);
    case 'answer':
      // What is given there stands in the dossier, not among what was said.
      return payload.question === 'details' ? '' : answerWords(payload.value, locale);
    case 'human':
      return words.talkToPerson;
    case 'handOver':
      return cards.passItOn;
    case 'resume':
      return cards.notYet;
    case 'choose':
    case 'skip':
    case 'back':
    case 'tried':
    case 'withdraw':
    case 'startOver':
      return '';
  }
}

function answerWords(value: string, locale: string): string {
  const words = dialogText(locale);
  const known: Readonly<Record<string, string>> = {
    yes: words.yes,
    no: words.no,
    none: words.noCode,
    hangs: words.itHangs,
    noStart: words.noStart,
  };
  return known[value] ?? '';
}
