/** What a message says of administrator rights, in passing or as an answer. */

/** null where it says nothing of them. */
export function rightsIn(text: string): 'yes' | 'no' | null {
  if (without.test(text)) return 'no';
  return having.test(text) ? 'yes' : null;
}

/** "It wants an admin password": the step needs rights, whether they are there or not. */
export function isAboutRights(text: string): boolean {
  return about.test(text);
}

const without =
  /\b(no|not|without|never|haven.?t|hasn.?t|don.?t|do not|kein\w*|pas|sin|sem)\b[^.!?]{0,30}\b(admin\w*|rights|permissions?)\b/i;
const having = /\b(i am|i'm|im|i have|i've|i got|we have)\b[^.!?]{0,25}\b(admin\w*)\b/i;
const about =
  /\b(admin\w*|password|rights?|permissions?|passwort|mot de passe|contraseña|senha)\b|管理者/i;
