/** Which intent a reply is most like, by the examples of the product. */
import { couldNot } from './examples/couldNot.en.js';
import { examplesIn } from './examples/examples.js';
import { fixed } from './examples/fixed.en.js';
import { notFixed } from './examples/notFixed.en.js';
import { otherLanguages } from './examples/otherLanguages.js';
import { person } from './examples/person.en.js';
import { questions } from './examples/questions.en.js';
import { requests } from './examples/requests.en.js';
import { talk } from './examples/talk.en.js';
import { waiting } from './examples/waiting.en.js';
import { compare, learn } from './experience.js';
import type { Experience, Likeness } from './experience.js';

const english = [fixed, notFixed, couldNot, requests, person, waiting, questions, talk];

let experience: Experience | undefined;

/** Null where the message is too long or too strange to be compared. */
export function likenessOf(text: string): Likeness | null {
  experience ??= learn(examplesIn([...english, otherLanguages]));
  return compare(text, experience);
}
