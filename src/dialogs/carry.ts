/** "Take it to your phone": a link to this chat, good once, on the screen or by mail. */
import { z } from 'zod';
import { dialogText } from './dialogs.text.js';
import { say, type Draft } from './draft.js';
import type { Decision, Situation, Text } from './situation.js';

/** The word alone, or a mail address alone; null for anything else. */
export function asksToCarry(situation: Situation, said: Text): Decision | null {
  const text = said.text.trim().toLowerCase();
  const { link, mail } = situation.carry;
  const isAddress = link && mail && z.email().safeParse(text).success;
  if (text !== 'phone' && !isAddress) return null;
  const words = dialogText(situation.reader.locale);
  const onlyWords = { kind: 'text', text: words.noLink } as const;
  const errand = isAddress
    ? ({ kind: 'carryMail', to: text } as const)
    : ({ kind: 'carry' } as const);
  return {
    changes: [],
    replies: [link ? errand : onlyWords],
    speaker: 'bot',
    caseId: situation.current?.id ?? null,
  };
}

/** The button on a card whose steps end in a restart; the card stays as it is. */
export function carryToPhone(draft: Draft): Draft {
  if (draft.situation.carry.link)
    return { ...draft, replies: [...draft.replies, { kind: 'carry' }] };
  return say(draft, dialogText(draft.situation.reader.locale).noLink);
}
