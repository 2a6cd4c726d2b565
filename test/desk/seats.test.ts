import { describe, expect, it } from '@jest/globals';
import type { DeskSettings } from '../../src/desk/settings/deskSettings.js';
import { chatsOn } from '../support/anOpenChat.js';
import { databaseKinds } from '../support/databases.js';
import { aTeam, aWaitingChat, anAgent, threeTeams } from '../support/deskTeams.js';

const seated = (seats: number): DeskSettings => ({
  ...threeTeams,
  teams: [aTeam({ id: 'front' }), aTeam({ id: 'windows', topics: ['windows-update'], seats })],
});

describe.each(databaseKinds)('seats on %s', (kind) => {
  const newChat = chatsOn(kind);
  const waiting = (seats: number) => aWaitingChat(newChat, { desk: seated(seats) });

  it('are as many as an agent can fill, until one is free again', async () => {
    const mira = anAgent('Mira');
    const [one, two, three] = [await waiting(2), await waiting(2), await waiting(2)];
    const { desk } = one.chat;
    expect(await desk.accept(one.caseId, mira)).toEqual({ kind: 'done' });
    expect(await desk.accept(two.caseId, mira)).toEqual({ kind: 'done' });
    expect(await desk.accept(three.caseId, mira)).toEqual({
      kind: 'refused',
      because:
        'You hold 2 cases, and more would keep people waiting. Finish one or give one back first.',
    });
    expect(await desk.accept(one.caseId, mira)).toEqual({ kind: 'done' });
    expect(await desk.accept(three.caseId, anAgent('Paul'))).toEqual({ kind: 'done' });
    await desk.solve(one.caseId, mira);
    const four = await waiting(2);
    expect(await desk.accept(four.caseId, mira)).toEqual({ kind: 'done' });
  });

  it('are not more for who accepts two at the same instant', async () => {
    const nora = anAgent('Nora');
    const cases = [await waiting(1), await waiting(1), await waiting(1)];
    const results = await Promise.all(
      cases.map(({ chat, caseId }) => chat.desk.accept(caseId, nora)),
    );
    expect(results.map(({ kind: result }) => result).toSorted()).toEqual([
      'done',
      'refused',
      'refused',
    ]);
  });
});
