/** One numbered item: its sentence, its picture, and what hangs on it (a command, notes). */
import type { Blockquote, Code, Image, ListItem, Paragraph } from 'mdast';
import type { Step } from '../article.js';
import { commandIn } from './command.js';
import { paragraphsText } from './inlineText.js';
import { placeOf } from './place.js';
import type { Reading } from './problem.js';

export type StepReading = {
  readonly step: Step;
  readonly commands: readonly Code[];
  readonly quotes: readonly Blockquote[];
};

export function readStep(reading: Reading, item: ListItem): StepReading {
  const paragraphs: Paragraph[] = [];
  const commands: Code[] = [];
  const quotes: Blockquote[] = [];
  for (const child of item.children) {
    if (child.type === 'paragraph') paragraphs.push(child);
    else if (child.type === 'code') commands.push(child);
    else if (child.type === 'blockquote') quotes.push(child);
    else if (child.type !== 'html') {
      reading.problem(
        placeOf(child),
        'A step is one instruction. Make what is in it steps of their own.',
      );
    }
  }
  const text = paragraphsText(reading.source, paragraphs);
  if (text === '') reading.problem(placeOf(item), 'This step is empty. Say what to do.');
  for (const paragraph of paragraphs) refuseCommands(reading, paragraph);
  return { step: { text, image: imageOf(reading, paragraphs) }, commands, quotes };
}

function refuseCommands(reading: Reading, paragraph: Paragraph): void {
  for (const child of paragraph.children) {
    if (child.type !== 'inlineCode' || commandIn(child.value) === null) continue;
    reading.problem(
      placeOf(child),
      `Put "${child.value}" into a code block under the step, so that it can be copied.`,
    );
  }
}

function imageOf(reading: Reading, paragraphs: readonly Paragraph[]): Step['image'] {
  const images = paragraphs
    .flatMap((paragraph) => paragraph.children)
    .filter((child): child is Image => child.type === 'image');
  const [first, second] = images;
  if (second) reading.problem(placeOf(second), 'A step has one image. Split the step.');
  return first ? { url: first.url, alt: first.alt ?? '' } : null;
}
