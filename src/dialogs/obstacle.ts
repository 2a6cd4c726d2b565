/** Why something could not be done, in the person's own words. */
import type { Understanding } from '../knowledge/understanding.js';
import type { Draft } from './draft.js';
import { explainObstacle } from './methodAnswer.js';
import type { Asked } from './settle.js';
import type { Text } from './situation.js';

export function obstacleInWords(
  draft: Draft,
  asked: Asked,
  said: Text,
  understood: Understanding,
): Draft | null {
  if (asked.about === null) return null;
  const { words } = said;
  if (isAboutRights(said.text)) {
    return explainObstacle(draft, asked.about, { outcome: 'couldNot', why: 'noRights', words });
  }
  const isMissing = understood.intent === 'couldNot';
  return explainObstacle(
    draft,
    asked.about,
    isMissing
      ? { outcome: 'notApplicable', why: 'notOnMyPc', words }
      : { outcome: 'couldNot', why: 'dontWant', words },
  );
}

/** "It wants an admin password and I don't have one". */
export function isAboutRights(text: string): boolean {
  return aboutRights.test(text);
}

const aboutRights =
  /\b(admin\w*|password|rights?|permissions?|passwort|mot de passe|contraseña|senha)\b|管理者/i;
