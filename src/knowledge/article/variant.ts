/** The steps of a method for a group of Windows versions, in stages. */
import { toString } from 'mdast-util-to-string';
import type { Heading, RootContent } from 'mdast';
import type { Stage, Variant } from '../article.js';
import { cutAt, type Part } from './outline.js';
import { placeOf } from './place.js';
import { readPlatformGroup } from './platformGroup.js';
import type { Place, Reading } from './problem.js';
import { readStage } from './stage.js';

export function readVariant(reading: Reading, part: Part): Variant {
  const at = placeOf(part.heading);
  const group = readPlatformGroup(toString(part.heading));
  if (group.kind === 'unknown') {
    reading.problem(
      at,
      `"${group.words}" is no Windows version. Write "Windows 10, Windows 11" (XP, 7, 8, 8.1, 10, 11) or "All versions".`,
    );
  }
  return {
    platforms: group.kind === 'some' ? group.platforms : [],
    stages: readStages(reading, at, part.nodes),
  };
}

export function readStages(
  reading: Reading,
  at: Place,
  nodes: readonly RootContent[],
): readonly Stage[] {
  const { before, parts } = cutAt(4, nodes);
  if (parts.length === 0) return [readStage(reading, '', at, before)];
  const [stray] = before.filter((node) => node.type !== 'html');
  if (stray) {
    reading.problem(placeOf(stray), 'Put this under a stage: a #### heading comes first here.');
  }
  return parts.map(({ heading, nodes: inside }) =>
    readStage(reading, titleOf(reading, heading), placeOf(heading), inside),
  );
}

function titleOf(reading: Reading, heading: Heading): string {
  const title = toString(heading).trim();
  if (title === '') reading.problem(placeOf(heading), 'Give this stage a title.');
  return title;
}
