/** One card of a method: numbered steps, the one command to copy, notes. */
import type { Code, List, RootContent } from 'mdast';
import type { Stage, Step } from '../article.js';
import { readNote } from './note.js';
import { placeOf, startOffset } from './place.js';
import type { Place, Reading } from './problem.js';
import { asksToRestart } from './restart.js';
import { readStep } from './step.js';

const maxSteps = 8;

type Draft = {
  steps: { step: Step; at: Place }[];
  commands: Code[];
  ifYouSee: Stage['ifYouSee'][number][];
  notes: string[];
};

export function readStage(
  reading: Reading,
  title: string,
  at: Place,
  nodes: readonly RootContent[],
): Stage {
  const draft: Draft = { steps: [], commands: [], ifYouSee: [], notes: [] };
  for (const node of nodes) take(reading, draft, node);
  if (draft.steps.length === 0) {
    reading.problem(at, 'There are no steps here. Write them as a numbered list: "1. …".');
  }
  checkLength(reading, draft);
  return {
    title,
    steps: draft.steps.map(({ step }) => step),
    command: commandOf(reading, draft.commands),
    restarts: checkRestart(reading, draft),
    ifYouSee: draft.ifYouSee,
    notes: draft.notes,
  };
}

function take(reading: Reading, draft: Draft, node: RootContent): void {
  if (node.type === 'list' && node.ordered === true) takeSteps(reading, draft, node);
  else if (node.type === 'list') {
    reading.problem(placeOf(node), 'Number the steps: "1. …", "2. …".');
  } else if (node.type === 'code') draft.commands.push(node);
  else if (node.type === 'blockquote') {
    const note = readNote(reading, node);
    if (note.kind === 'note') draft.notes.push(note.text);
    if (note.kind === 'ifYouSee') draft.ifYouSee.push(...note.hints);
  } else if (node.type === 'heading') {
    reading.problem(placeOf(node), headingHelp);
  } else if (node.type !== 'html') {
    reading.problem(placeOf(node), 'Make this a numbered step, or a note: "> …".');
  }
}

const headingHelp =
  'Use ## for a method, ### for a group of Windows versions and, inside it, #### for a stage.';

function takeSteps(reading: Reading, draft: Draft, list: List): void {
  for (const item of list.children) {
    const expected = draft.steps.length + 1;
    const written = Number(/^\d+/.exec(reading.source.slice(startOffset(item)))?.[0]);
    if (written !== expected) {
      reading.problem(placeOf(item), `This is step ${expected}, and is numbered ${written}.`);
    }
    const { step, commands, quotes } = readStep(reading, item);
    draft.steps.push({ step, at: placeOf(item) });
    draft.commands.push(...commands);
    for (const quote of quotes) take(reading, draft, quote);
  }
}

function checkLength(reading: Reading, draft: Draft): void {
  const tooMuch = draft.steps[maxSteps];
  if (!tooMuch) return;
  reading.problem(
    tooMuch.at,
    `A card holds ${maxSteps} steps. Cut the method into stages with #### headings.`,
  );
}

function commandOf(reading: Reading, commands: readonly Code[]): string | null {
  const [first, second] = commands;
  if (second) {
    reading.problem(placeOf(second), 'A stage has one command. Make a stage of its own (####).');
  }
  if (!first) return null;
  const command = first.value.trim();
  if (command === '')
    reading.problem(placeOf(first), 'This code block is empty. Write the command.');
  if (command.includes('\n')) {
    reading.problem(
      placeOf(first),
      'A command is one line. Make a stage of its own for each line.',
    );
  }
  return command;
}

function checkRestart(reading: Reading, draft: Draft): boolean {
  const restarts = draft.steps.map(({ step }) => asksToRestart(step.text));
  for (const [index, { at }] of draft.steps.slice(0, -1).entries()) {
    if (restarts[index] !== true) continue;
    reading.problem(
      at,
      'After a restart the chat is gone from the screen: make this the last step of its stage.',
    );
  }
  return restarts.at(-1) ?? false;
}
