/** Numbers of RAS and VPN, which no table tells from others: the words around them do. */
import { cue } from '../reading/cues.js';
import { gapAfter } from '../reading/tokens.js';
import type { Message } from '../reading/tokens.js';
import { errorBeside, near } from './mention.js';

/** raserror.h uses 600 to 900 again; IKE's numbers begin at 13800. */
export function vpnNumber(message: Message, index: number, number: number): string | null {
  if (!near(message, index, cue.vpn, 14)) return null;
  const usual = (number >= 600 && number <= 900) || (number >= 13_800 && number <= 13_999);
  const before = message.tokens[index - 1]?.cues ?? 0;
  if (message.tokens[index]?.word.startsWith('0')) return null;
  const said =
    (before & cue.vpn) !== 0 ||
    errorBeside(message, index, cue.error | cue.code) ||
    isAnswerOfVpn(message, index);
  return usual && said ? `WIN32 ${number}` : null;
}

const telling =
  /^(?:says?|said|gives?|gave|shows?|throws?|returns?|returned|reports?|stops?|ends?|dies|quits|with|at|me|us|just|only|now|then|always)$/;

const goingOn =
  /^(?:when|whenever|if|and|but|or|since|on|in|at|from|every|each|again|today|this|after|as|what|why|how|for|no|not)$/;

/** "rasdial gives me 868", "the vpn says 812 again", and nothing that is counted ("700 users"). */
function isAnswerOfVpn(message: Message, index: number): boolean {
  const counted = gapAfter(message, index) === ' ' || gapAfter(message, index) === '%';
  if (counted && !goingOn.test(message.tokens[index + 1]?.word ?? '')) return false;
  let back = index - 1;
  while (back > index - 6 && telling.test(message.tokens[back]?.word ?? '')) back -= 1;
  return back < index - 1 && ((message.tokens[back]?.cues ?? 0) & cue.vpn) !== 0;
}
