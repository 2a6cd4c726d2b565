/** A plain yes or no to a question of ours. */
import type { Understanding } from '../knowledge/understanding.js';

const yesWords =
  /^(y|yes|yep|yeah|sure|ok|okay|please|yes please|ja|oui|si|sí|sim|はい)\b|^はい|^pass it on/i;
const noWords = /^(n|no|nope|not yet|nein|non|não|いいえ)\b|^いいえ|^leave it/i;

export function yesOrNo(text: string, understood: Understanding): 'yes' | 'no' | null {
  const said = text.trim();
  if (yesWords.test(said)) return 'yes';
  if (noWords.test(said)) return 'no';
  if (understood.intent === 'couldNot' || understood.intent === 'skip') return 'no';
  return null;
}
