import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { createDeskLine } from '../../src/bot/deskLine.js';
import { setCaseTimers } from '../../src/bot/dueWork.js';
import { loadCase } from '../../src/cases/store.js';
import { createDesk } from '../../src/desk/createDesk.js';
import type { DeskPorts } from '../../src/desk/deskPorts.js';
import { openStorage } from '../../src/storage/open.js';
import type { Storage } from '../../src/storage/storage.js';
import { chatsOn } from '../support/anOpenChat.js';
import { databaseKinds } from '../support/databases.js';
import { aWaitingChat, anAgent, threeTeams } from '../support/deskTeams.js';

const mira = anAgent('Mira');
const paul = anAgent('Paul');
const arrived = 'agent Mira: Mira has taken over and has read what you tried.';

/** A process's own desk; `broken` fails where the person would be told. */
function deskOf(storage: Storage, now: () => number, change: Partial<DeskPorts> = {}) {
  const ports = {
    storage,
    settings: threeTeams,
    deskSettings: threeTeams,
    publicUrl: null,
    canMail: false,
    now,
    newId: randomUUID,
    articleById: () => undefined,
    library: () => ({ all: [] }),
    policy: { peopleAreAdmins: 'yes', companyPcs: false } as const,
    wake: () => undefined,
    log: { info: () => undefined },
  };
  return createDesk({ ...ports, ...createDeskLine(ports), ...change });
}

describe.each(databaseKinds)('one owner at any time, on %s', (kind) => {
  const newChat = chatsOn(kind);

  it('lets one of two agents win who accept at the same instant in two processes', async () => {
    const { storage, settings } = newChat.test();
    const isShared = kind === 'postgres';
    const other = isShared ? await openStorage(settings) : storage;
    for (let round = 0; round < 5; round += 1) {
      const { chat, caseId } = await aWaitingChat(newChat);
      await chat.hears();
      const results = await Promise.all([
        deskOf(storage, chat.clock.now).accept(caseId, mira),
        deskOf(other, chat.clock.now).accept(caseId, paul),
      ]);
      const won = results[0].kind === 'done' ? 'Mira' : 'Paul';
      expect(results).toEqual(
        expect.arrayContaining([{ kind: 'done' }, { kind: 'lost', heldBy: won }]),
      );
      expect(await chat.hears()).toEqual([
        `agent ${won}: ${won} has taken over and has read what you tried.`,
      ]);
    }
    if (isShared) await other.close();
  });

  it('has either both or none of "accepted" and "told the person" after a crash', async () => {
    const { chat, caseId } = await aWaitingChat(newChat);
    await chat.hears();
    const { storage } = newChat.test();
    const dies = deskOf(storage, chat.clock.now, {
      mark: () => Promise.reject(new Error('the process ends here')),
    });
    await expect(dies.accept(caseId, mira)).rejects.toThrow('the process ends here');
    expect(await chat.hears()).toEqual([]);
    const status = async () => (await chat.desk.dossier(caseId, mira))?.case.status;
    expect(await status()).toBe('waiting');
    expect(await chat.desk.accept(caseId, mira)).toEqual({ kind: 'done' });
    expect(await status()).toBe('withAgent');
    // Whoever asks again finds what the commit holds: once, and no more after that.
    expect(await chat.desk.accept(caseId, mira)).toEqual({ kind: 'done' });
    expect(await chat.hears()).toEqual([arrived]);
    expect(await chat.opensAgain()).toEqual([]);
  });

  it('is silent where a job of the bot comes late', async () => {
    const { chat, caseId } = await aWaitingChat(newChat);
    const { storage } = newChat.test();
    await chat.says('try something else');
    const theCase = await loadCase(storage.db, caseId);
    if (theCase === undefined) throw new Error('no case');
    const ports = { now: chat.clock.now, newId: randomUUID };
    await storage.write((trx) => setCaseTimers(trx, ports, theCase, null, 'UTC'));
    await chat.desk.accept(caseId, mira);
    expect(await chat.hears()).toEqual([arrived]);
    // "How did it go?" is due, and so are a reload and words of the person's.
    for (let hour = 0; hour < 72; hour += 1) {
      await chat.desk.note(caseId, mira, 'still there');
      expect(await chat.waits(9 * 60_000)).toEqual([]);
      chat.clock.advance(51 * 60_000);
      await chat.desk.note(caseId, mira, 'still there');
    }
    expect(await chat.opensAgain()).toEqual([]);
    expect(await chat.says('how long?')).toEqual([]);
    expect((await chat.desk.dossier(caseId, mira))?.case.heldBy?.name).toBe('Mira');
  });
});
