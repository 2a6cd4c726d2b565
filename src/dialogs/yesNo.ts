/** A plain yes or no to a question of ours. */
const yesWords =
  /^(y|yes|yep|yeah|ja|oui|si|sí|sim|はい)\b|^はい|^(pass|send) it( on)?\b|^do it\b|^go (ahead|on)\b/i;
const noWords =
  /^(n|no(?! (?:idea|clue))|nope|not (?:yet|now|today)|nein|non|não|いいえ)\b|^いいえ|^leave it/i;

/** "Ok" agrees where nothing else is said: "ok, I'm back" does not. */
const agrees =
  /^(?:ok|okay|sure|please|fine|all right|alright)(?:[\s,.!]+(?:ok|okay|sure|please|yes|do|it|so|that|then|go|ahead|on|pass|send|thanks|thank|you|with|me|i|will|agree|fine|good|great|sounds))*[\s.!]*$/i;

const alone =
  /^(?:y|yes|yep|yeah|ok|okay|sure|ja|oui|si|sí|sim|はい|n|no|nope|nein|non|não|いいえ)[\s.!,]*$/i;

export function yesOrNo(text: string): 'yes' | 'no' | null {
  const said = text.trim();
  if (yesWords.test(said) || agrees.test(said)) return 'yes';
  return noWords.test(said) ? 'no' : null;
}

/** The word, and nothing that says what it belongs to. */
export function isOnlyYesOrNo(text: string): boolean {
  return alone.test(text.trim());
}
