/** What a message means as a reply to a method card. */
import type { Intent } from '../understanding.js';

const words: readonly (readonly [Intent, RegExp])[] = [
  ['tried', /^(did that|already did|tried that)/],
  ['human', /\b(person|human|agent|someone)\b/],
  ['notFixed', /^no\b|still|\bnot fixed\b/],
  ['fixed', /^(yes|fixed|it works|works)\b/],
  ['couldNot', /can'?t|cannot/],
  ['skip', /^(skip|next)/],
  ['back', /\bback\b/],
  ['startOver', /start over/],
  ['thanks', /^thank/],
  ['cancel', /never mind|forget it/],
];

export function intentOf(text: string): Intent {
  const said = text.toLowerCase();
  return words.find(([, expression]) => expression.test(said))?.[0] ?? 'other';
}
