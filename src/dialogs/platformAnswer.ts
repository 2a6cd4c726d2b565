/** Which Windows the PC has: chosen, corrected, or taken for granted. */
import type { Understanding } from '../knowledge/understanding.js';
import { variantFor } from '../knowledge/article.js';
import { platformName, type PlatformId } from '../knowledge/platform.js';
import { platformAnswer } from '../knowledge/reading/platform.js';
import { advance, askPlatform } from './climb.js';
import { cardText } from './cards/cards.text.js';
import { joined } from './language.js';
import { dialogText } from './dialogs.text.js';
import { record, say, type Draft } from './draft.js';
import { proposeHandOver } from './handOver.js';
import { methodOf } from './methodOf.js';
import { settle, type Asked } from './settle.js';
import { spendPending } from './spend.js';
import { yesOrNo } from './yesNo.js';

/** `lead`: what is said about the rest of the message. */
export function choosePlatform(
  draft: Draft,
  platform: PlatformId,
  lead: string | null = null,
): Draft {
  const before = draft.case;
  const wasAsked = before.pending?.kind === 'question' && before.pending.question === 'platform';
  const words = dialogText(draft.situation.reader.locale);
  const isMethod = before.pending?.kind === 'method';
  const otherwise = isMethod ? words.otherPc : words.interrupted;
  const set = record(draft, { kind: 'platformSet', platform, source: 'said' });
  const got = cardText(draft.situation.reader.locale).windowsGot(platform);
  if (staysOnScreen(draft, platform)) return say(set, joined(got, words.sameSteps, lead) ?? got);
  const spent = spendPending(
    set,
    before,
    wasAsked ? platformName(platform) : otherwise,
    wasAsked ? '✓' : '–',
  );
  return advance(spent, joined(before.firstOfferSeq === null ? null : got, lead));
}

/** The method on screen has the same steps there: nobody reads them twice. */
function staysOnScreen(draft: Draft, platform: PlatformId): boolean {
  const { pending } = draft.case;
  if (pending?.kind !== 'method') return false;
  const method = methodOf(draft, pending.method);
  const variant = method === undefined ? undefined : variantFor(method, platform);
  return variant !== undefined && variant.platforms.join() === pending.variant.join();
}

/** They said what was taken for granted; what is on screen stays. */
export function confirmPlatform(draft: Draft, platform: PlatformId): Draft {
  const set = record(draft, { kind: 'platformSet', platform, source: 'said' });
  return say(set, cardText(draft.situation.reader.locale).windowsGot(platform));
}

/** "Another PC": asks for the Windows version, whatever was assumed. */
export function askOtherPlatform(draft: Draft): Draft {
  const words = dialogText(draft.situation.reader.locale);
  const spent = spendPending(draft, draft.case, words.otherPc, '–');
  return askPlatform(spent, draft.article?.platforms ?? [], null);
}

/** Who does not know gets the steps of the commonest, and is told so. */
export function platformInWords(
  draft: Draft,
  asked: Asked,
  text: string,
  { intent }: Understanding,
): Draft | null {
  const platform = platformAnswer(text);
  if (platform !== null) return choosePlatform(draft, platform);
  const words = dialogText(draft.situation.reader.locale);
  if (notWindows.test(text)) {
    const settled = settle(draft, asked, 'other', words.notKnown);
    return proposeHandOver(settled, 'noArticle', words.onlyWindows);
  }
  if (intent === 'question') return say(draft, words.wherePlatform);
  if (intent === 'fixed' && yesOrNo(text) === null) return null;
  return advance(settle(draft, asked, 'unknown', words.notKnown), null);
}

const notWindows =
  /\b(mac|macos|macbook|linux|ubuntu|chromebook|vista|server|ipad|iphone|android)\b/i;
