import { describe, expect, it } from '@jest/globals';
import type { DossierAttempt, TranscriptLine } from '../../../src/desk/dossier.js';
import { piecesOf } from '../../../web/desk/transcript.js';
import { anAttempt, at, said } from './aDossier.js';

/** Each piece in a word: who spoke, or how many lines are folded. */
function shapeOf(lines: readonly TranscriptLine[], attempts: readonly DossierAttempt[] = []) {
  return piecesOf(lines, attempts).map((piece) =>
    piece.kind === 'said' ? piece.line.by : `${piece.said.length} folded`,
  );
}

describe('piecesOf', () => {
  it("folds the bot's part of a run into one line, with the pressed buttons", () => {
    const lines = [
      said('person', '0x80070002 win 11'),
      said('bot', '1 of 2. Check the clock'),
      said('person', 'Still broken'),
      said('bot', '2 of 2. Reset the folder'),
      said('person', "I can't do this"),
      said('bot', 'I can pass it on.'),
      said('agent', 'Hi, I am Mira.'),
    ];
    expect(shapeOf(lines)).toEqual(['person', '5 folded', 'agent']);
  });

  it('never folds away a sentence of the person', () => {
    const lines = [
      said('bot', 'one'),
      said('person', 'no'),
      said('bot', 'two'),
      said('person', "It wants an admin password and I don't have one."),
      said('bot', 'three'),
      said('person', 'no'),
      said('bot', 'four'),
    ];
    expect(shapeOf(lines)).toEqual(['3 folded', 'person', '3 folded']);
  });

  it('leaves the last short answer of the person in sight', () => {
    const lines = [
      said('bot', 'a'),
      said('person', 'no'),
      said('bot', 'b'),
      said('person', 'help'),
    ];
    expect(shapeOf(lines)).toEqual(['3 folded', 'person']);
  });

  it.each([
    ['two short lines', [said('bot', 'One.'), said('bot', 'Two.')], ['bot', 'bot']],
    ['one long card', [said('bot', 'x'.repeat(241))], ['1 folded']],
    ['notes and agents', [said('note', 'n'), said('agent', 'a')], ['note', 'agent']],
    ['nothing', [], []],
  ])('shows %s', (_what, lines, shape) => {
    expect(shapeOf(lines)).toEqual(shape);
  });

  it('counts the methods that the person reported on within the run', () => {
    const lines = [
      said('bot', 'a', '14:00'),
      said('person', 'no', '14:02'),
      said('bot', 'b', '14:04'),
    ];
    const attempts = [
      anAttempt({ at: at('14:02') }),
      anAttempt({ at: at('14:03') }),
      anAttempt({ method: 'sfc', at: at('14:03'), by: 'message' }),
      anAttempt({ method: 'later', at: at('14:09') }),
    ];
    expect(piecesOf(lines, attempts)).toMatchObject([
      { kind: 'run', from: at('14:00'), to: at('14:04'), methods: 1, botLines: 2 },
    ]);
  });

  it('keeps the keys of earlier pieces when lines are added', () => {
    const lines = [said('bot', 'a'), said('person', 'no'), said('bot', 'b')];
    const before = piecesOf(lines, []).map(({ key }) => key);
    const after = piecesOf([...lines, said('agent', 'Hi')], []).map(({ key }) => key);
    expect(after.slice(0, before.length)).toEqual(before);
  });
});
