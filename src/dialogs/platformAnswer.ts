/** Which Windows the PC has: chosen, corrected, or taken for granted. */
import { platformName, type PlatformId } from '../knowledge/platform.js';
import { platformAnswer } from '../knowledge/reading/platform.js';
import { advance, askPlatform } from './climb.js';
import { dialogText } from './dialogs.text.js';
import { record, type Draft } from './draft.js';
import { settle, type Asked } from './settle.js';
import { spendPending } from './spend.js';

export function choosePlatform(draft: Draft, platform: PlatformId): Draft {
  const before = draft.case;
  const wasAsked = before.pending?.kind === 'question' && before.pending.question === 'platform';
  const words = dialogText(draft.situation.reader.locale);
  const result = wasAsked ? platformName(platform) : words.otherPc;
  const set = record(draft, { kind: 'platformSet', platform, source: 'said' });
  return advance(spendPending(set, before, result, wasAsked ? '✓' : '–'), null);
}

/** "Another PC": asks for the Windows version, whatever was assumed. */
export function askOtherPlatform(draft: Draft): Draft {
  const words = dialogText(draft.situation.reader.locale);
  const spent = spendPending(draft, draft.case, words.otherPc, '–');
  return askPlatform(spent, draft.article?.platforms ?? [], null);
}

/** Who does not know gets the steps of the commonest, and is told so. */
export function platformInWords(draft: Draft, asked: Asked, text: string): Draft {
  const platform = platformAnswer(text);
  if (platform !== null) return choosePlatform(draft, platform);
  const words = dialogText(draft.situation.reader.locale);
  return advance(settle(draft, asked, 'unknown', words.notKnown), null);
}
