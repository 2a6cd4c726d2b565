import { describe, expect, it } from '@jest/globals';
import {
  foldedLine,
  methodOf,
  nameCard,
  summaryOf,
} from '../../../../web/widget/chat/cardWords.js';

const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive' }];

describe('the words of a card', () => {
  it('has a summary without the mark, and a text has none', () => {
    expect(summaryOf({ attachments, summary: '⊘ Update: could not be done, 14:02' })).toBe(
      'Update: could not be done, 14:02',
    );
    expect(summaryOf({ attachments: [], summary: 'x' })).toBeNull();
    expect(summaryOf({ text: 'Hello' })).toBeNull();
  });

  it.each([
    ['Check the clock: did not help, 14:02', 'Check the clock did not help'],
    ['Teams: no sound: did not help, 9:05', 'Teams: no sound did not help'],
    ['Good help, 14:02', 'Good help'],
    ['It works. What helped: Check the clock', 'It works. What helped: Check the clock'],
  ])('reads "%s" as "%s"', (summary, line) => {
    expect(foldedLine(summary)).toBe(line);
  });

  it('knows a method by its place', () => {
    expect(methodOf('3 of 4 · Stage 1 of 2: Teams: no sound')).toEqual({
      place: '3 of 4, Stage 1 of 2',
      title: 'Teams: no sound',
    });
    expect(methodOf('Pass it on to the help desk?')).toBeNull();
  });

  it('is its name in the list of messages, beside what the channel knows of it', () => {
    const channelData = { clientActivityID: 'a' };
    expect(nameCard({ attachments, summary: '2 of 4: Update', channelData }).channelData).toEqual({
      clientActivityID: 'a',
      'webchat:fallback-text': '2 of 4: Update.',
    });
    expect(nameCard({ text: 'Hello' })).toEqual({ text: 'Hello' });
  });
});
