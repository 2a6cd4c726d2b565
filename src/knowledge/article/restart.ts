/** Whether a step asks to restart the PC. Everything after it happens when the chat was gone. */
const restart =
  /\brestart (?:the |your |this )?(?:PC|computer|laptop|Windows(?! (?:Update|Explorer)))\b/gi;

const onlyMentioned =
  /(?:\bnot|n't|\bwithout|\bbefore you|\bafter (?:you|the)|\bonce you|\byou) $/i;

export function asksToRestart(step: string): boolean {
  const plain = step.replaceAll('*', '');
  return [...plain.matchAll(restart)].some(
    (match) => !onlyMentioned.test(plain.slice(0, match.index)),
  );
}
