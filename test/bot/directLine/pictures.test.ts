import { beforeAll, describe, expect, it } from '@jest/globals';
import { createDirectLine } from '../../../src/bot/directLine/createDirectLine.js';
import { checkFile, maxFilesPerCase, type CheckedFile } from '../../../src/cases/files.js';
import { forgetWords } from '../../../src/cases/forget.js';
import { localAgent } from '../../../src/people/localAgent.js';
import { chatsOn } from '../../support/anOpenChat.js';
import { databaseKinds } from '../../support/databases.js';
import { jpeg, png } from '../../support/pictures.js';
import type { Chat } from '../../support/talk.js';

const mira = localAgent('Mira');
const cannotRead = 'bot: I can’t read pictures, but I keep it for the help desk.';

describe.each(databaseKinds)('a picture in the chat on %s', (kind) => {
  const newChat = chatsOn(kind);
  let screenshot: CheckedFile;
  let photo: CheckedFile;

  beforeAll(() => {
    const checked = [checkFile('screen.png', png), checkFile('photo.jpg', jpeg)];
    [screenshot, photo] = checked.map((each) => {
      if (each.kind === 'refused') throw new Error(each.because);
      return each.file;
    }) as [CheckedFile, CheckedFile];
  });

  async function sends(
    chat: Chat,
    files: readonly CheckedFile[],
    text?: string,
    clientId?: string,
  ) {
    const { storage } = newChat.test();
    let count = 0;
    const { now } = chat.clock;
    const newId = () => `${chat.conversationId}-file-${now()}-${(count += 1)}`;
    const line = createDirectLine({ storage, now, newId, wake: chat.wake });
    chat.clock.advance(60_000);
    const channelData = clientId === undefined ? {} : { clientActivityID: clientId };
    const activity = { type: 'message', text, channelData } as const;
    return line.receiveFiles(chat.conversationId, activity, files);
  }

  it('is answered, kept, and shown to the agent who takes the case', async () => {
    const chat = await newChat();
    await sends(chat, [screenshot]);
    expect(await chat.hears()).toEqual([
      `${cannotRead} If there is a code in it, please type it here.`,
    ]);
    await chat.says('0x80070002');
    await sends(chat, [photo], 'it looks like this');
    expect((await chat.hears())[0]).toBe(cannotRead);
    await chat.says('a person please');
    await chat.presses('Pass it on');
    await sends(chat, [screenshot, photo]);
    expect(await chat.hears()).toEqual(['bot: I have added the pictures for the help desk.']);
    const caseId = await chat.caseId();
    const dossier = await chat.desk.dossier(caseId, mira);
    expect(dossier?.files.map(({ name }) => name)).toEqual([
      'screen.png',
      'photo.jpg',
      'screen.png',
      'photo.jpg',
    ]);
    expect(dossier?.files[0]).toMatchObject({ contentType: 'image/png', bytes: png.length });
    const said = dossier?.transcript.filter(({ by }) => by === 'person').map(({ text }) => text);
    expect(said).toContain('(sent a picture: photo.jpg)');
    expect(said).toContain('it looks like this');
    expect(said).toContain('(sent pictures: screen.png, photo.jpg)');
    const file = await chat.desk.file(caseId, dossier?.files[1]?.id ?? '', mira);
    expect(file?.bytes.equals(jpeg)).toBe(true);
  });

  it('leaves the bot silent while an agent holds the case', async () => {
    const chat = await newChat();
    await chat.says('a person please');
    await chat.presses('Pass it on');
    await chat.desk.accept(await chat.caseId(), mira);
    await chat.hears();
    await sends(chat, [screenshot]);
    expect(await chat.hears()).toEqual([]);
  });

  it('changes nothing that was asked: "no" still answers the card', async () => {
    const chat = await newChat();
    await chat.says('0x80070002');
    await sends(chat, [screenshot]);
    await chat.hears();
    const before = await chat.buttons();
    await chat.says('no');
    expect(await chat.buttons()).not.toEqual(before);
  });

  it('that is sent twice by the client is kept once', async () => {
    const chat = await newChat();
    const first = await sends(chat, [screenshot], undefined, 'again');
    expect(await sends(chat, [screenshot], undefined, 'again')).toEqual(first);
    const rows = newChat.test().storage.db.selectFrom('blobs').select('id');
    expect(await rows.where('conversation_id', '=', chat.conversationId).execute()).toHaveLength(1);
  });

  it(`is refused with all that came with it beyond ${maxFilesPerCase}`, async () => {
    const chat = await newChat();
    const many = (count: number) => Array.from({ length: count }, () => screenshot);
    await sends(chat, many(maxFilesPerCase - 1));
    expect(await sends(chat, many(2))).toEqual({ kind: 'refused', because: 'tooMany' });
    expect(await sends(chat, many(1))).toMatchObject({ kind: 'accepted' });
  });

  it('of a case that the desk has not been given is nobody’s to see', async () => {
    const chat = await newChat();
    await chat.says('0x80070002');
    await sends(chat, [screenshot]);
    const row = newChat.test().storage.db.selectFrom('blobs').select('id');
    const { id } = await row
      .where('conversation_id', '=', chat.conversationId)
      .executeTakeFirstOrThrow();
    expect(await chat.desk.file(await chat.caseId(), id, mira)).toBeUndefined();
  });

  it('is forgotten with the words', async () => {
    const chat = await newChat();
    await sends(chat, [screenshot]);
    await forgetWords(newChat.test().storage, chat.clock.now() + 1000);
    const rows = newChat.test().storage.db.selectFrom('blobs').select('id');
    expect(await rows.where('conversation_id', '=', chat.conversationId).execute()).toEqual([]);
  });
});
