import { describe, expect, it } from '@jest/globals';
import { chatsOn } from '../support/anOpenChat.js';
import { bot, expectConversation, user } from '../support/conversation.js';
import { databaseKinds } from '../support/databases.js';

describe.each(databaseKinds)('the ladder on %s', (kind) => {
  const newChat = chatsOn(kind);

  it('goes from the first method to the desk, by buttons', async () => {
    await expectConversation(await newChat(), [
      user('0X80#70002'),
      bot.card('1 of 4: Check the clock'),
      user.presses('Still broken'),
      bot.folds('✕ Check the clock: did not help, 09:02'),
      bot.card('2 of 4: Run the update troubleshooter'),
      user.presses("I can't do this"),
      bot.folds('⊘ Run the update troubleshooter: could not be done, 09:03'),
      bot.card('What got in the way?'),
      user.presses('My PC does not have that'),
      bot.folds('✓ In the way: My PC does not have that, 09:04'),
      bot.card("Can you install programs without someone else's password?"),
      user.presses('Yes'),
      bot.folds('✓ Administrator: Yes, 09:05'),
      bot.card('3 of 4 · Stage 1 of 3: Reset the Windows Update folder'),
      user.presses('Done, next'),
      bot.folds('✓ Stop the update services: done, 09:06'),
      bot.card('3 of 4 · Stage 2 of 3: Reset the Windows Update folder'),
      user.presses('Done, next'),
      bot.folds('✓ Rename the folder: done, 09:07'),
      bot.card('3 of 4 · Stage 3 of 3: Reset the Windows Update folder'),
      user.presses('Still broken'),
      bot.folds('✕ Reset the Windows Update folder: did not help, 09:08'),
      bot.card('4 of 4 · Stage 1 of 2: Update the drivers'),
      user.presses('Done, next'),
      bot.folds('✓ Install optional driver updates: done, 09:09'),
      bot.card('4 of 4 · Stage 2 of 2: Update the drivers'),
      user.presses('Still broken'),
      bot.folds('✕ Update the drivers: did not help, 09:10'),
      bot.card('Pass it on to the help desk?'),
      user.presses('Pass it on'),
      bot.folds('✓ Help desk: passed on, 09:11'),
      bot.says(
        'Passed on. A person at the help desk reads all this and answers here. You can close the window; the answer waits for you.',
      ),
      bot.card('What the help desk asks first'),
    ]);
  });

  it('goes the same way in words', async () => {
    await expectConversation(await newChat(), [
      user('0x80070003'),
      bot.card('1 of 4: Check the clock'),
      user('no'),
      bot.folds('✕ Check the clock: did not help, 09:02'),
      bot.card('2 of 4: Run the update troubleshooter'),
      user('still the same error'),
      bot.folds('✕ Run the update troubleshooter: did not help, 09:03'),
      bot.card("Can you install programs without someone else's password?"),
      user('no'),
      bot.folds('✓ Administrator: No, 09:04'),
      bot.card('Pass it on to the help desk?'),
      user('yes please'),
      bot.folds('✓ Help desk: passed on, 09:05'),
      bot.says(
        'Passed on. A person at the help desk reads all this and answers here. You can close the window; the answer waits for you.',
      ),
      bot.card('What the help desk asks first'),
    ]);
  });

  it('ends where a method helps', async () => {
    await expectConversation(await newChat(), [
      user('80070002'),
      bot.card('1 of 4: Check the clock'),
      user.presses("It's fixed"),
      bot.folds('✓ Check the clock: fixed it, 09:02'),
      bot.card('Good to hear that it works again. What helped: Check the clock.'),
      user('thanks'),
      bot.says('You are welcome.'),
    ]);
  });

  it('does not ask again what was done before', async () => {
    await expectConversation(await newChat(), [
      user('80070002'),
      bot.card('1 of 4: Check the clock'),
      user('did that'),
      bot.folds('↺ Check the clock: tried before, did not help, 09:02'),
      bot.card('2 of 4: Run the update troubleshooter'),
    ]);
  });

  it('goes back and takes an answer back', async () => {
    await expectConversation(await newChat(), [
      user('80070002'),
      bot.card('1 of 4: Check the clock'),
      user.presses('Still broken'),
      bot.folds('✕ Check the clock: did not help, 09:02'),
      bot.card('2 of 4: Run the update troubleshooter'),
      user('go back'),
      bot.folds('– Run the update troubleshooter: not finished, 09:03'),
      bot.card('1 of 4: Check the clock'),
    ]);
  });

  it('offers once more, at the end, what was skipped', async () => {
    await expectConversation(
      await newChat({ policy: { peopleAreAdmins: 'no', companyPcs: true } }),
      [
        user('80070002'),
        bot.card('1 of 2: Check the clock'),
        user('skip this one'),
        bot.folds('» Check the clock: left out for now, 09:02'),
        bot.card('1 of 2: Run the update troubleshooter'),
        user.presses('Still broken'),
        bot.folds('✕ Run the update troubleshooter: did not help, 09:03'),
        bot.card('2 of 2: Check the clock'),
        user('skip this one'),
        bot.folds('» Check the clock: left out for now, 09:04'),
        bot.card('Pass it on to the help desk?'),
      ],
    );
  });

  it('records a button that is pressed twice, or a day later, once', async () => {
    const chat = await newChat();
    await chat.says('80070002');
    const old = (await chat.buttons()).find(({ payload }) => payload.do === 'notFixed');
    await chat.presses('Still broken');
    chat.clock.advance(24 * 60 * 60_000);
    expect(await chat.sends(old?.payload)).toEqual([
      'bot: That is noted already: **Check the clock** did not help, November 20, 09:02.',
    ]);
    const caseId = await chat.caseId();
    const events = await newChat
      .test()
      .storage.db.selectFrom('events')
      .select('seq')
      .where('case_id', '=', caseId)
      .where('kind', '=', 'attempted')
      .execute();
    expect(events).toHaveLength(1);
  });

  it('changes nothing for a button of a stage that is over', async () => {
    const chat = await newChat({ policy: { peopleAreAdmins: 'yes', companyPcs: true } });
    await chat.says('80070002');
    await chat.presses('Still broken');
    await chat.presses('Still broken');
    const old = (await chat.buttons()).find(({ payload }) => payload.do === 'next');
    await chat.presses('Done, next');
    expect(await chat.sends(old?.payload)).toEqual([
      'bot: That card is from before. Please answer the latest one.',
    ]);
  });

  it('asks for the situation before what helps only in it', async () => {
    const chat = await newChat({
      browserPlatform: 'windows-7',
      policy: { peopleAreAdmins: 'yes', companyPcs: false },
    });
    await expectConversation(chat, [
      user('80070002'),
      bot.card('1 of 5: Check the clock'),
      user('no'),
      bot.folds('✕ Check the clock: did not help, 09:02'),
      bot.card('2 of 5: Run the update troubleshooter'),
      user('no'),
      bot.folds('✕ Run the update troubleshooter: did not help, 09:03'),
      bot.card('3 of 5 · Stage 1 of 3: Reset the Windows Update folder'),
      user('still broken'),
      bot.says(
        'There is more to this. Press **Done, next** when you have done these steps, or write **can’t**.',
      ),
      user('did that'),
      bot.folds('✓ Stop the update services: done, 09:05'),
      bot.card('3 of 5 · Stage 2 of 3: Reset the Windows Update folder'),
      user('done'),
      bot.folds('✓ Rename the folder: done, 09:06'),
      bot.card('3 of 5 · Stage 3 of 3: Reset the Windows Update folder'),
      user('still broken'),
      bot.folds('✕ Reset the Windows Update folder: did not help, 09:07'),
      bot.card(
        'Is this your situation: upgrading from Windows 7 or 8.1, and setup stops with "Something happened"?',
      ),
      user('no'),
      bot.folds('✓ Situation: No, 09:08'),
      bot.card('4 of 4: Update the drivers'),
    ]);
  });

  it('goes on in the steps of another Windows when told so', async () => {
    const chat = await newChat();
    await expectConversation(chat, [
      user('80070002'),
      bot.card('1 of 4: Check the clock'),
      user.presses('Another PC'),
      bot.folds('– Check the clock: for another PC, 09:02'),
      bot.card('Which Windows is on the PC?'),
      user.presses('Windows 7'),
      bot.folds('✓ Windows: Windows 7, 09:03'),
      bot.card('1 of 5: Check the clock'),
    ]);
  });

  it('opens again what came back, and goes on with what is left', async () => {
    await expectConversation(await newChat(), [
      user('80070002'),
      bot.card('1 of 4: Check the clock'),
      user.presses("It's fixed"),
      bot.folds('✓ Check the clock: fixed it, 09:02'),
      bot.card('Good to hear that it works again. What helped: Check the clock.'),
      user('it came back'),
      bot.card('2 of 4: Run the update troubleshooter'),
    ]);
  });
});
