/** A plain yes or no to a question of ours. */
const yesWords =
  /^(y|yes|yep|yeah|sure|ok|okay|please|yes please|ja|oui|si|sí|sim|はい)\b|^はい|^(pass|send) it( on)?\b|^do it\b|^go (ahead|on)\b/i;
const noWords = /^(n|no|nope|not yet|nein|non|não|いいえ)\b|^いいえ|^leave it/i;

export function yesOrNo(text: string): 'yes' | 'no' | null {
  const said = text.trim();
  if (yesWords.test(said)) return 'yes';
  if (noWords.test(said)) return 'no';
  return null;
}
