/** What real people did to an earlier version, and what must come of it. */
import { describe, expect, it } from '@jest/globals';
import type { Agent } from '../../src/people/agent.js';
import { makeLibrary } from '../../src/knowledge/library.js';
import { aMethod, anArticle, aStage } from '../support/anArticle.js';
import { chatsOn } from '../support/anOpenChat.js';
import { databaseKinds } from '../support/databases.js';

const mira: Agent = { id: 'mira', name: 'Mira', roles: ['agent'], teams: 'all' };

describe.each(databaseKinds)('real people on %s', (kind) => {
  const newChat = chatsOn(kind);

  it('are heard by the agent who holds their case, whatever else was begun', async () => {
    const chat = await newChat();
    await chat.says('0x80070002');
    await chat.says('a person please');
    await chat.presses('Pass it on');
    const caseId = await chat.caseId();
    await chat.says('also my other screen shows 0x8024A105');
    await chat.desk.accept(caseId, mira);
    await chat.hears();
    expect(await chat.says('yes it is my own laptop')).toEqual([]);
    const dossier = await chat.desk.dossier(caseId, mira);
    expect(dossier?.transcript.at(-1)).toMatchObject({ text: 'yes it is my own laptop' });
    expect(dossier?.attempts).toEqual([]);
  });

  it('stay with their problem after pressing a button of an old one', async () => {
    const chat = await newChat();
    await chat.says('0x80070002');
    const old = (await chat.buttons()).find(({ payload }) => payload.do === 'notFixed');
    await chat.presses("It's fixed");
    await chat.says('0x8024A105');
    const second = await chat.caseId();
    await chat.sends(old?.payload);
    expect(await chat.caseId()).toBe(second);
  });

  it('name the code and Windows in one answer', async () => {
    const chat = await newChat({ browserPlatform: null });
    await chat.says('my update fails help');
    expect(await chat.says("It's 0x80070002 on windows 10")).toEqual([
      'folds: ✓ Code: 0x80070002, 09:02',
      'card: 1 of 4: Check the clock',
    ]);
  });

  it('have recorded what a button names, and nothing else', async () => {
    const chat = await newChat();
    await chat.says('0x80070002');
    expect(
      await chat.presses('notFixed', { do: 'tried', method: undefined, methods: 'update-drivers' }),
    ).toEqual(['bot: Noted.']);
    expect(await chat.presses('Still broken')).toHaveLength(2);
    expect(await chat.says('what have I tried so far?')).toEqual([
      expect.stringMatching(/Update the drivers:\*\* tried before[^]*Check the clock:\*\* did not/),
    ]);
  });

  it.each([
    ['it works', 'card: Good to hear that it works again. What helped: Check the clock.'],
    ['ok did it, did not help', 'card: 2 of 4: Run the update troubleshooter'],
    ['what?', 'bot: I did not get that. Pick one of the answers, or write **person**.'],
  ])('say "%s" when asked what got in the way', async (text, last) => {
    const chat = await newChat();
    await chat.says('0x80070002');
    await chat.presses("I can't do this");
    expect((await chat.says(text)).at(-1)).toBe(last);
  });

  it('go back over their own answers only', async () => {
    const chat = await newChat();
    await chat.says('0x80070002 win 11, I already synced the clock');
    expect(await chat.says('back')).toEqual([
      'bot: This is the first thing to try. There is nothing before it.',
    ]);
  });

  it('may not know whether they are administrators, and may become one', async () => {
    const chat = await newChat();
    await chat.says('0x80070002');
    await chat.presses('Still broken');
    await chat.presses('Still broken');
    expect((await chat.says('I do not know, sorry, what does that mean')).at(-1)).toBe(
      'card: 3 of 4 · Stage 1 of 3: Reset the Windows Update folder',
    );
    const other = await newChat();
    await other.says('0x80070002 and I have no admin rights');
    expect((await other.says('I am an administrator after all')).at(-1)).toBe(
      'card: 1 of 4: Check the clock',
    );
  });

  it('send answers that nobody offered', async () => {
    const chat = await newChat();
    await chat.says('0x80070002');
    await chat.presses('Still broken');
    await chat.presses('Still broken');
    expect(await chat.presses('Yes', { value: 'maybe' })).toEqual([
      "bot: I don't know that button. Nothing was changed. You can write instead.",
    ]);
  });

  it('say yes and more', async () => {
    const chat = await newChat();
    await chat.says('0x80070002');
    await chat.says('a person please');
    expect(await chat.says('yes and tell them I am in a meeting until 3')).toEqual([
      'folds: ✓ Help desk: passed on, 09:03',
      expect.stringMatching(/^bot: Passed on/),
      'card: What the help desk asks first',
    ]);
  });

  it('say no to more help, and have another PC', async () => {
    const chat = await newChat();
    await chat.says('0x80070002');
    await chat.presses("It's fixed");
    expect(await chat.says('no')).toEqual(['bot: Thank you.']);
    const first = await chat.caseId();
    expect(await chat.says('0x80070002 windows 10 on my other PC')).toEqual([
      'card: 1 of 4: Check the clock',
    ]);
    expect(await chat.caseId()).not.toBe(first);
  });

  it('come back to the code that was kept', async () => {
    const chat = await newChat();
    await chat.says('0x80070002');
    await chat.presses('Still broken');
    const first = await chat.caseId();
    await chat.says('now I get 0x8024A105 instead');
    expect((await chat.says('0x80070002 again')).at(-1)).toBe(
      'card: 2 of 4: Run the update troubleshooter',
    );
    expect(await chat.caseId()).toBe(first);
  });

  it('keep their case when an author edits the article meanwhile', async () => {
    const stages = [aStage({ title: 'One' }), aStage({ title: 'Two' }), aStage({ title: 'Three' })];
    const before = anArticle({ methods: [aMethod({ variants: [{ platforms: [], stages }] })] });
    const after = anArticle({
      methods: [aMethod({ variants: [{ platforms: [], stages: stages.slice(0, 1) }] })],
    });
    let library = makeLibrary([before]);
    const chat = await newChat({ library: { ...library, byId: (id) => library.byId(id) } });
    await chat.says('0x80070002');
    await chat.says('done');
    library = makeLibrary([after]);
    expect(await chat.says('done')).toEqual(['bot: Did it help? Write **fixed** or **no**.']);
    library = makeLibrary([anArticle({ methods: [aMethod({ id: 'other', title: 'Other' })] })]);
    expect((await chat.says('done')).at(-1)).toBe('card: 1 of 1: Other');
  });

  it('are not offered the steps of another Windows by an agent', async () => {
    const chat = await newChat();
    await chat.says('0x80070002');
    await chat.says('a person please');
    await chat.presses('Pass it on');
    const caseId = await chat.caseId();
    await chat.desk.accept(caseId, mira);
    expect(await chat.desk.offer(caseId, mira, 'allow-os-upgrade')).toEqual({
      kind: 'refused',
      because: 'That method has no steps for the Windows of this case.',
    });
    expect(await chat.desk.offer(caseId, mira, 'no-such-method')).toMatchObject({
      kind: 'invalid',
    });
  });
});
