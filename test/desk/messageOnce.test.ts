/** A page that did not get its answer sends the message again: the person reads it once. */
import { describe, expect, it } from '@jest/globals';
import { forgetMessageKeys } from '../../src/desk/messageOnce.js';
import type { Agent } from '../../src/people/agent.js';
import { chatsOn } from '../support/anOpenChat.js';
import { databaseKinds } from '../support/databases.js';

const mira: Agent = { id: 'mira', name: 'Mira', roles: ['agent'], teams: 'all' };
const paul: Agent = { id: 'paul', name: 'Paul', roles: ['agent'], teams: 'all' };
const hourMs = 60 * 60 * 1000;

describe.each(databaseKinds)('a message with a key on %s', (kind) => {
  const newChat = chatsOn(kind);

  async function heldByMira() {
    const chat = await newChat();
    await chat.says('0x80070002');
    await chat.says('I want to talk to a person');
    await chat.presses('Pass it on');
    const caseId = await chat.caseId();
    await chat.desk.accept(caseId, mira);
    await chat.hears();
    return { chat, caseId };
  }

  it('is said once and answered alike, however often it comes', async () => {
    const { chat, caseId } = await heldByMira();
    for (let count = 0; count < 3; count += 1) {
      expect(await chat.desk.message(caseId, mira, 'Hello', 'k1')).toEqual({ kind: 'done' });
    }
    expect(await chat.hears()).toEqual(['agent Mira: Hello']);
  });

  it('is said once where it comes ten times at the same instant', async () => {
    const { chat, caseId } = await heldByMira();
    const all = Array.from({ length: 10 }, () => chat.desk.message(caseId, mira, 'Hello', 'k1'));
    expect(await Promise.all(all)).toEqual(all.map(() => ({ kind: 'done' })));
    expect(await chat.hears()).toEqual(['agent Mira: Hello']);
  });

  it('is another message under another key, and without one', async () => {
    const { chat, caseId } = await heldByMira();
    for (const key of ['k1', 'k2', null, null]) await chat.desk.message(caseId, mira, 'Hello', key);
    expect(await chat.hears()).toHaveLength(4);
  });

  it('is the agent’s own and the case’s own', async () => {
    const one = await heldByMira();
    const other = await heldByMira();
    await one.chat.desk.message(one.caseId, mira, 'Hello', 'k1');
    await other.chat.desk.message(other.caseId, mira, 'Hello', 'k1');
    expect(await other.chat.hears()).toEqual(['agent Mira: Hello']);
    await one.chat.desk.queue(one.caseId, mira, null);
    await one.chat.desk.accept(one.caseId, paul);
    await one.chat.hears();
    await one.chat.desk.message(one.caseId, paul, 'Paul here', 'k1');
    expect(await one.chat.hears()).toEqual(['agent Paul: Paul here']);
  });

  it('is answered alike when it comes again after the agent gave the case away', async () => {
    const { chat, caseId } = await heldByMira();
    await chat.desk.message(caseId, mira, 'Hello', 'k1');
    await chat.desk.queue(caseId, mira, null);
    await chat.hears();
    expect(await chat.desk.message(caseId, mira, 'Hello', 'k1')).toEqual({ kind: 'done' });
    expect(await chat.desk.message(caseId, mira, 'Hello', 'k2')).toMatchObject({ kind: 'refused' });
    expect(await chat.hears()).toEqual([]);
  });

  it('is not taken for said where it was refused', async () => {
    const { chat, caseId } = await heldByMira();
    expect(await chat.desk.message(caseId, paul, 'Hello', 'k9')).toMatchObject({ kind: 'lost' });
    await chat.desk.queue(caseId, mira, null);
    await chat.desk.accept(caseId, paul);
    await chat.hears();
    await chat.desk.message(caseId, paul, 'Hello', 'k9');
    expect(await chat.hears()).toEqual(['agent Paul: Hello']);
  });

  it('is known for a day and more, and forgotten after two', async () => {
    const { chat, caseId } = await heldByMira();
    await chat.desk.message(caseId, mira, 'Hello', 'k1');
    const { storage } = newChat.test();
    const keys = () =>
      storage.db.selectFrom('message_keys').select('key').where('case_id', '=', caseId).execute();
    await forgetMessageKeys(storage, chat.clock.now() + 47 * hourMs);
    expect(await keys()).toHaveLength(1);
    await forgetMessageKeys(storage, chat.clock.now() + 49 * hourMs);
    expect(await keys()).toHaveLength(0);
  });
});
