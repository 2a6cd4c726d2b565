/** "Are you a robot?": said plainly, at any time; what waits for an answer goes on waiting. */
import { dialogText } from './dialogs.text.js';
import type { Decision, Situation, Text } from './situation.js';

/** null where nobody asks, and where an agent answers here. */
export function asksWhoIAm(situation: Situation, said: Text): Decision | null {
  const { current, reader } = situation;
  if (current?.status === 'withAgent' || !asks.test(said.text)) return null;
  return {
    changes: [],
    replies: [{ kind: 'text', text: dialogText(reader.locale).aboutMe }],
    speaker: 'bot',
    caseId: current?.id ?? null,
  };
}

const asks =
  /^(?:(?:hi|hello|hey|ok|so|wait|sorry)[\s,.!]+)*(?:(?:are|r) (?:you|u) (?:an? )?(?:(?:real|actual|live|human) )?(?:bot|chat ?bot|robot|machine|computer|ai|human|person|man|woman|real)|(?:who|what) (?:are|r) (?:you|u)|is this (?:an? )?(?:bot|chat ?bot|robot|machine|ai|real person|human)|am i (?:talking|speaking|chatting|writing) (?:to|with) an? [\w ]+|what can (?:you|u) do(?: for me)?|bist du ein [\w ]+|wer bist du)\s*\??\s*$/i;
