import { describe, expect, it } from '@jest/globals';
import type { Agent } from '../../src/people/agent.js';
import type { Chat } from '../support/talk.js';
import { chatsOn } from '../support/anOpenChat.js';
import { databaseKinds } from '../support/databases.js';

const mira: Agent = { id: 'mira', name: 'Mira', roles: ['agent'], teams: 'all' };
const paul: Agent = { id: 'paul', name: 'Paul', roles: ['agent'], teams: 'all' };

describe.each(databaseKinds)('the desk on %s', (kind) => {
  const newChat = chatsOn(kind);

  async function handedOver(): Promise<{ chat: Chat; caseId: string }> {
    const chat = await newChat();
    await chat.says('0x80070002');
    await chat.presses('Still broken');
    await chat.says('I want to talk to a person');
    await chat.presses('Pass it on');
    return { chat, caseId: await chat.caseId() };
  }

  it('sees a case only once it was handed over', async () => {
    const chat = await newChat();
    await chat.says('0x80070002');
    const caseId = await chat.caseId();
    expect(await chat.desk.dossier(caseId, mira)).toBeUndefined();
    expect(await chat.desk.accept(caseId, mira)).toEqual({ kind: 'unknown' });
    const filter = {
      status: ['withBot', 'waiting'] as const,
      heldBy: null,
      after: null,
      limit: 99,
    };
    const { cases } = await chat.desk.list(filter, mira);
    expect(cases.map(({ id }) => id)).not.toContain(caseId);
  });

  it('lists how well each person can work, as they said it last', async () => {
    const { chat, caseId } = await handedOver();
    const listed = async () => {
      const filter = { status: ['waiting'] as const, heldBy: null, after: null, limit: 99 };
      const { cases } = await chat.desk.list(filter, mira);
      return cases.find(({ id }) => id === caseId)?.priority;
    };
    expect(await listed()).toBeNull();
    await chat.says("I can't work at all");
    expect(await listed()).toBe('blocked');
    await chat.says('it works with difficulty');
    expect(await listed()).toBe('hard');
  });

  it('gets the dossier with every attempt, what is left, and what was said', async () => {
    const { chat, caseId } = await handedOver();
    const dossier = await chat.desk.dossier(caseId, mira);
    expect(dossier?.codes).toEqual(['0x80070002']);
    expect(dossier?.platform).toBe('windows-11');
    expect(dossier?.attempts).toEqual([
      {
        method: 'check-date-time',
        title: 'Check the clock',
        outcome: 'notFixed',
        at: '2026-11-20T09:02:00.000Z',
        by: 'person',
        note: null,
        minutes: 1,
        stage: 1,
        channel: 'directline',
        history: [],
      },
    ]);
    expect(dossier?.untried.map(({ method, why }) => [method, why])).toEqual([
      ['reset-windows-update', 'not tried yet'],
      ['run-update-troubleshooter', 'not tried yet'],
      ['update-drivers', 'not tried yet'],
    ]);
    expect(dossier?.transcript.map(({ by, text }) => [by, text])).toEqual([
      ['person', '0x80070002'],
      ['bot', '1 of 4: Check the clock'],
      ['person', 'Still broken'],
      ['bot', '2 of 4: Run the update troubleshooter'],
      ['person', 'I want to talk to a person'],
      ['bot', 'Pass it on to the help desk?'],
      ['person', 'Pass it on'],
      [
        'bot',
        'Passed on. A person at the help desk reads all this and answers here. You can close the window; the answer waits for you.',
      ],
      ['bot', 'What agents ask first'],
    ]);
  });

  it('tells the person once who took it, and lets both talk while the bot is silent', async () => {
    const { chat, caseId } = await handedOver();
    expect(await chat.desk.accept(caseId, mira)).toEqual({ kind: 'done' });
    expect(await chat.desk.accept(caseId, mira)).toEqual({ kind: 'done' });
    expect(await chat.hears()).toEqual([
      'agent Mira: Mira has taken over and has read what you tried.',
    ]);
    expect(await chat.says('hello, are you there? 0x80070003')).toEqual([]);
    expect(await chat.presses('human').catch(() => [])).toEqual([]);
    await chat.desk.message(caseId, mira, 'Yes. *Give me* 5 minutes.');
    expect(await chat.hears()).toEqual(['agent Mira: Yes. *Give me* 5 minutes.']);
    const dossier = await chat.desk.dossier(caseId, mira);
    expect(dossier?.transcript.slice(-2).map(({ by, text }) => [by, text])).toEqual([
      ['person', 'hello, are you there? 0x80070003'],
      ['agent', 'Yes. *Give me* 5 minutes.'],
    ]);
  });

  it('lets one of two agents win who accept at the same instant', async () => {
    const { chat, caseId } = await handedOver();
    const results = await Promise.all([
      chat.desk.accept(caseId, mira),
      chat.desk.accept(caseId, paul),
    ]);
    expect(results.map(({ kind: result }) => result).toSorted()).toEqual(['done', 'lost']);
    const lost = results.find((result) => result.kind === 'lost');
    const won = results[0].kind === 'done' ? 'Mira' : 'Paul';
    expect(lost).toEqual({ kind: 'lost', heldBy: won });
    expect(await chat.hears()).toHaveLength(1);
  });

  it('lets nobody act who does not hold the case', async () => {
    const { chat, caseId } = await handedOver();
    const refused = { kind: 'refused', because: 'Accept the case first.' };
    expect(await chat.desk.message(caseId, mira, 'hi')).toEqual(refused);
    await chat.desk.accept(caseId, mira);
    expect(await chat.desk.solve(caseId, paul)).toEqual({ kind: 'lost', heldBy: 'Mira' });
  });

  it('gives the case back to the bot, at the method that the agent names', async () => {
    const { chat, caseId } = await handedOver();
    await chat.desk.accept(caseId, mira);
    await chat.hears();
    expect(await chat.desk.handBack(caseId, mira, 'check-date-time')).toEqual({
      kind: 'refused',
      because: 'That method is recorded as tried. Nobody is asked to try it again.',
    });
    expect(await chat.desk.handBack(caseId, mira, 'update-drivers')).toEqual({ kind: 'done' });
    expect(await chat.hears()).toEqual([
      'agent Mira: I have given this back to the bot. It goes on with you here.',
      'card: 2 of 4 · Stage 1 of 2: Update the drivers',
    ]);
    expect(await chat.says('what have I tried so far')).toEqual([
      expect.stringContaining('Check the clock'),
    ]);
  });

  it("sends a method's card in the agent's name, and records what comes of it in silence", async () => {
    const { chat, caseId } = await handedOver();
    await chat.desk.accept(caseId, mira);
    await chat.hears();
    await chat.desk.offer(caseId, mira, 'run-update-troubleshooter');
    expect(await chat.hears()).toEqual(['agent Mira: 2 of 4: Run the update troubleshooter']);
    expect(await chat.presses('Still broken')).toEqual([
      'folds: ✕ Run the update troubleshooter: did not help, 09:05',
    ]);
    const dossier = await chat.desk.dossier(caseId, mira);
    expect(dossier?.attempts.map(({ method, outcome }) => [method, outcome])).toEqual([
      ['check-date-time', 'notFixed'],
      ['run-update-troubleshooter', 'notFixed'],
    ]);
  });

  it('records a method for the person, closes as solved, and the next problem is a new case', async () => {
    const { chat, caseId } = await handedOver();
    await chat.desk.accept(caseId, mira);
    await chat.desk.attempt(caseId, mira, 'reset-windows-update', 'fixed');
    await chat.desk.note(caseId, mira, 'NB-4417 is on the September image');
    expect(await chat.desk.solve(caseId, mira)).toEqual({ kind: 'done' });
    expect(await chat.hears()).toEqual([
      'agent Mira: Mira has taken over and has read what you tried.',
      'agent Mira: Closed as solved. If it comes back, just write here.',
    ]);
    const dossier = await chat.desk.dossier(caseId, mira);
    expect(dossier?.case.status).toBe('solved');
    expect(dossier?.attempts.at(-1)).toMatchObject({ outcome: 'fixed', by: 'Mira' });
    expect(dossier?.transcript.map(({ by }) => by)).toContain('note');
    await chat.says('now 0x80070003 on the other one');
    expect(await chat.caseId()).not.toBe(caseId);
  });

  it('puts a case back in the queue and tells the person', async () => {
    const { chat, caseId } = await handedOver();
    await chat.desk.accept(caseId, mira);
    await chat.hears();
    await chat.desk.queue(caseId, mira, null);
    expect(await chat.hears()).toEqual([
      'agent Mira: I have passed this to a colleague. The answer comes here.',
    ]);
    expect(await chat.desk.accept(caseId, paul)).toEqual({ kind: 'done' });
  });
});
