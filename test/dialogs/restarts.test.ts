import { describe, expect, it } from '@jest/globals';
import { inWorkingHours } from '../../src/cases/followUp.js';
import { chatsOn } from '../support/anOpenChat.js';
import type { Chat } from '../support/talk.js';
import { databaseKinds } from '../support/databases.js';

const minute = 60_000;

describe.each(databaseKinds)('a restart in the middle, on %s', (kind) => {
  const newChat = chatsOn(kind);

  async function atTheRestart(): Promise<Chat> {
    const chat = await newChat({ policy: { peopleAreAdmins: 'yes', companyPcs: true } });
    await chat.says('80070002');
    await chat.presses('Still broken');
    await chat.presses('Still broken');
    await chat.presses('Done, next');
    await chat.presses('Done, next');
    return chat;
  }

  const question = 'card: Did it help: Reset the Windows Update folder?';
  const folded = 'folds: ✕ Reset the Windows Update folder: did not help';

  it('is taken up when the chat is opened again', async () => {
    const chat = await atTheRestart();
    expect(await chat.opensAgain()).toEqual([]);
    chat.clock.advance(5 * minute);
    expect(await chat.opensAgain()).toEqual([question]);
    expect(await chat.opensAgain()).toEqual([]);
    const lines = await chat.presses('Still broken');
    expect(lines.slice(0, 2)).toEqual([
      expect.stringContaining(folded),
      expect.stringContaining(folded),
    ]);
    expect(lines.at(-1)).toBe('card: 4 of 4 · Stage 1 of 2: Update the drivers');
  });

  it('is taken up by any message', async () => {
    const chat = await atTheRestart();
    chat.clock.advance(5 * minute);
    expect(await chat.says('hello')).toEqual([question]);
    expect(await chat.says('no')).toHaveLength(3);
  });

  it('is asked about by itself, once', async () => {
    const chat = await atTheRestart();
    expect(await chat.waits(20 * minute)).toEqual([]);
    expect(await chat.waits(40 * minute)).toEqual([question]);
    expect(await chat.waits(24 * 60 * minute)).toEqual([]);
  });

  it('is not asked about once it was answered', async () => {
    const chat = await atTheRestart();
    await chat.presses("It's fixed");
    expect(await chat.waits(24 * 60 * minute)).toEqual([]);
  });
});

describe('working hours', () => {
  it.each([
    ['2026-11-20T10:00:00Z', 'UTC', '2026-11-20T10:00:00Z', 'on a Friday morning, at once'],
    ['2026-11-20T17:30:00Z', 'UTC', '2026-11-23T09:00:00Z', 'on a Friday evening, on Monday'],
    ['2026-11-21T12:00:00Z', 'UTC', '2026-11-23T09:00:00Z', 'on a Saturday, on Monday'],
    ['2026-11-20T06:00:00Z', 'Europe/Berlin', '2026-11-20T08:00:00Z', 'before nine in Berlin'],
    ['2026-11-20T03:00:00Z', 'Asia/Kolkata', '2026-11-20T04:00:00Z', 'where hours are halves'],
  ])('%s in %s is %s: %s', (at, timeZone, expected) => {
    expect(new Date(inWorkingHours(Date.parse(at), timeZone)).toISOString()).toBe(
      new Date(expected).toISOString(),
    );
  });
});
