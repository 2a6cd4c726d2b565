/** A problem that the desk knows of: told once when it is over, or helped all the same. */
import { describe, expect, it } from '@jest/globals';
import { endNotice, listNotices, pinNotice, type Pinning } from '../../src/desk/notices.js';
import type { Agent } from '../../src/people/agent.js';
import { realChance } from '../../src/people/chance.js';
import { chatsOn } from '../support/anOpenChat.js';
import { bot, expectConversation, user } from '../support/conversation.js';
import { databaseKinds } from '../support/databases.js';
import type { Chat } from '../support/talk.js';

const lena: Agent = { id: 'lena', name: 'Lena', roles: ['lead'], teams: 'all' };
const mira: Agent = { id: 'mira', name: 'Mira', roles: ['agent'], teams: 'all' };

const minuteMs = 60_000;

describe.each(databaseKinds)('a known problem on %s', (kind) => {
  const newChat = chatsOn(kind);

  const portsOf = ({ clock }: Chat) => ({
    storage: newChat.test().storage,
    ...realChance,
    now: clock.now,
    hasArticle: (id: string) => id === 'windows-update-0x80070002',
  });

  async function pinned(chat: Chat, change: Partial<Pinning> = {}): Promise<string> {
    const pinning = { code: '0x80070643', article: null, text: '', startsAt: null, endsAt: null };
    const result = await pinNotice(portsOf(chat), lena, { ...pinning, ...change });
    if (result.kind === 'invalid') throw new Error(result.because);
    return result.id;
  }

  const end = (chat: Chat, id: string, message = '') => endNotice(portsOf(chat), id, message);

  /** Each test has its own: a notice is for everybody. */
  async function alone(test: (chat: Chat) => Promise<void>): Promise<void> {
    const chat = await newChat();
    await test(chat);
    const { storage } = newChat.test();
    await storage.write(async (trx) => {
      await trx.deleteFrom('notices').execute();
      await trx.deleteFrom('notice_followers').execute();
      await trx.deleteFrom('timers').execute();
    });
  }

  it('is told to whoever comes with the code, and its end to whoever asked, once', () =>
    alone(async (chat) => {
      const id = await pinned(chat);
      await expectConversation(chat, [
        user('80070643'),
        bot.card('We have known of 0x80070643 since 09:00.'),
        user.presses('Tell me'),
        bot.folds('✓ Known problem: Tell me, 09:02'),
        bot.says("I'll tell you here when it is over."),
      ]);
      await end(chat, id, 'Start the PC once more.');
      expect(await chat.waits(minuteMs)).toEqual([
        'bot: **0x80070643** is over. Start the PC once more. If it still happens, write to me.',
      ]);
      expect(await chat.waits(60 * minuteMs)).toEqual([]);
    }));

  it('helps all the same whoever wants it', () =>
    alone(async (chat) => {
      await pinned(chat, { code: '0x80070002' });
      await expectConversation(chat, [
        user('0x80070002'),
        bot.card('We have known of 0x80070002 since 09:00.'),
        user.presses('I need help anyway'),
        bot.folds('✓ Known problem: I need help anyway, 09:02'),
        bot.card('1 of 4: Check the clock'),
        user('still broken'),
        bot.folds('✕ Check the clock: did not help, 09:03'),
        bot.card('2 of 4: Run the update troubleshooter'),
      ]);
    }));

  it('hears the answer in words', () =>
    alone(async (chat) => {
      await pinned(chat, { code: '0x80070002' });
      await expectConversation(chat, [
        user('0x80070003, windows 11'),
        bot.card('1 of 4: Check the clock'),
        user('start over'),
        bot.folds('– Check the clock: not finished, 09:02'),
        bot.says('From the beginning, then. What does your PC say?'),
        user('0x80070002'),
        bot.card('We have known of 0x80070002 since 09:00.'),
        user('I need help anyway'),
        bot.folds('✓ Known problem: I need help anyway, 09:04'),
        bot.card('1 of 4: Check the clock'),
      ]);
      const other = await newChat();
      await other.says('0x80070002');
      expect(await other.says('ok tell me')).toEqual([
        expect.stringMatching(/^folds: ✓ Known problem/),
        "bot: I'll tell you here when it is over.",
      ]);
      await other.says('0x80070002');
      expect((await other.buttons()).map(({ title }) => title)).not.toContain('Tell me');
    }));

  it('can be about an article, in the words of the desk', () =>
    alone(async (chat) => {
      const text = 'The update server is down.';
      await pinned(chat, { code: null, article: 'windows-update-0x80070002', text });
      await chat.says('0x80070003');
      const row = await newChat
        .test()
        .storage.db.selectFrom('activities')
        .select('body')
        .where('conversation_id', '=', chat.conversationId)
        .orderBy('place', 'desc')
        .executeTakeFirstOrThrow();
      expect(row.body).toContain('The update server is down.');
      expect(row.body).toContain("Windows Update can't find a file it needs");
    }));

  it('is not told before it starts, nor after its end, which comes by itself', () =>
    alone(async (chat) => {
      const now = chat.clock.now();
      await pinned(chat, { startsAt: now + 10 * minuteMs, endsAt: now + 60 * minuteMs });
      expect((await chat.says('0x80070643')).join()).not.toContain('known');
      await chat.waits(20 * minuteMs);
      const other = await newChat();
      other.clock.advance(20 * minuteMs);
      await other.says('0x80070643');
      await other.presses('Tell me');
      expect(await other.waits(50 * minuteMs)).toEqual([
        'bot: **0x80070643** is over. If it still happens, write to me.',
      ]);
      expect((await other.says('0x80070643')).join()).not.toContain('known');
    }));

  it('tells two people, each in their chat, and nobody twice where two tell at once', () =>
    alone(async (chat) => {
      const id = await pinned(chat);
      const other = await newChat();
      for (const each of [chat, other]) {
        await each.says('0x80070643');
        await each.presses('Tell me');
      }
      await Promise.all([end(chat, id, 'All good.'), end(chat, id, 'All bad.')]);
      const heard = await Promise.all([chat.waits(minuteMs), other.waits(minuteMs)]);
      const all = [...heard, await chat.hears(), await other.hears()].flat();
      expect(all).toHaveLength(2);
      expect(new Set(all).size).toBe(1);
    }));

  it('waits with the end while an agent holds the chat', () =>
    alone(async (chat) => {
      const id = await pinned(chat);
      await chat.says('0x80070643');
      await chat.presses('Tell me');
      await chat.says('a person please, my printer smokes');
      await chat.presses('Pass it on');
      const caseId = await chat.caseId();
      await chat.desk.accept(caseId, mira);
      await chat.hears();
      await end(chat, id);
      expect(await chat.waits(minuteMs)).toEqual([]);
      await chat.desk.solve(caseId, mira);
      await chat.hears();
      expect(await chat.waits(15 * minuteMs)).toEqual([
        'bot: **0x80070643** is over. If it still happens, write to me.',
      ]);
    }));

  it('does not tell those again who were told while another chat was held', () =>
    alone(async (chat) => {
      const id = await pinned(chat);
      const other = await newChat();
      for (const each of [chat, other]) {
        await each.says('0x80070643');
        await each.presses('Tell me');
      }
      await chat.says('a person please, my printer smokes');
      await chat.presses('Pass it on');
      const caseId = await chat.caseId();
      await chat.desk.accept(caseId, mira);
      await chat.hears();
      await end(chat, id);
      const over = 'bot: **0x80070643** is over. If it still happens, write to me.';
      expect(await chat.waits(minuteMs)).toEqual([]);
      expect(await other.hears()).toEqual([over]);
      expect(await chat.waits(minuteMs)).toEqual([]);
      await chat.desk.solve(caseId, mira);
      await chat.hears();
      expect(await chat.waits(15 * minuteMs)).toEqual([over]);
      expect(await other.hears()).toEqual([]);
    }));

  it('says so where it was over before the answer came', () =>
    alone(async (chat) => {
      const id = await pinned(chat);
      await chat.says('0x80070643');
      await end(chat, id);
      await chat.waits(minuteMs);
      expect((await chat.presses('Tell me')).at(-1)).toBe(
        'bot: It is over by now. If it still happens, write to me.',
      );
    }));

  it('refuses a notice about nothing, about both, and one that ends first', () =>
    alone(async (chat) => {
      const article = 'windows-update-0x80070002';
      await expect(pinned(chat, { code: null })).rejects.toThrow('Name a code');
      await expect(pinned(chat, { code: 'hello' })).rejects.toThrow('Name a code');
      await expect(pinned(chat, { article })).rejects.toThrow('Name a code');
      await expect(pinned(chat, { code: null, article: 'gone' })).rejects.toThrow(
        'no such article',
      );
      await expect(pinned(chat, { endsAt: 1 })).rejects.toThrow('after the start');
      expect(await listNotices(newChat.test().storage)).toEqual([]);
    }));
});
