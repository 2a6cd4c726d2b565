import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  checkFile,
  filesOf,
  giveFilesToCase,
  keepFiles,
  maxFilesPerCase,
} from '../../src/cases/files.js';
import { appendEvents } from '../../src/cases/store.js';
import { databaseKinds, openTestStorage, type TestStorage } from '../support/databases.js';
import { jpeg, png, pngOf } from '../support/pictures.js';
import { introduce } from '../support/talk.js';

describe('a file', () => {
  it.each([
    { what: 'nothing', bytes: Buffer.alloc(0), because: 'empty' },
    { what: 'a script called x.png', bytes: Buffer.from('alert(1)'), because: 'notAPicture' },
    { what: 'half a picture', bytes: png.subarray(0, 40), because: 'damaged' },
    { what: 'more than the limit', bytes: pngOf(4 * 1024 * 1024), because: 'tooLarge' },
  ] as const)('is refused where it is $what', ({ bytes, because }) => {
    expect(checkFile('x.png', bytes)).toEqual({ kind: 'refused', because });
  });

  it('may be as large as the operator says', () => {
    expect(checkFile('x.png', pngOf(4 * 1024 * 1024), 5 * 1024 * 1024).kind).toBe('ok');
  });

  it.each([
    ['Screenshot 2026-11-22.png', 'Screenshot 2026-11-22.png'],
    ['', 'picture.png'],
    ['evil.html', 'evil.html.png'],
    ['photo.jpg', 'photo.jpg.png'],
    ['C:\\Users\\mira\\Fehler Ü.PNG', 'Fehler Ü.png'],
    ['../../etc/passwd', 'passwd.png'],
    ['a\r\nSet-Cookie: x=1.png', 'aSet-Cookie x=1.png'],
    ['invoice\u202Egnp.exe', 'invoicegnp.exe.png'],
    ['...', 'picture.png'],
    ['x'.repeat(300), `${'x'.repeat(100)}.png`],
  ])('that is called %j is kept as %j', (told, name) => {
    expect(checkFile(told, png)).toMatchObject({ file: { name } });
  });
});

describe.each(databaseKinds)('the files of a case on %s', (kind) => {
  let test: TestStorage;
  const at = 1_795_000_000_000;
  let count = 0;

  beforeAll(async () => {
    test = await openTestStorage(kind);
  });
  afterAll(() => test.close());

  async function send(conversationId: string, name: string, sentAt = at) {
    const checked = checkFile(name, name.endsWith('.jpg') ? jpeg : png);
    if (checked.kind !== 'ok') throw new Error(checked.because);
    count += 1;
    const files = [{ ...checked.file, id: `file-${String(count).padStart(4, '0')}` }];
    return test.storage.write((trx) =>
      keepFiles(trx, { conversationId, personId: 'p', files, at: sentAt }),
    );
  }

  async function openCase(conversationId: string, caseId: string): Promise<void> {
    await test.storage.write(async (trx) => {
      const opened = {
        kind: 'opened',
        personId: 'p',
        conversationId,
        channel: 'directline',
      } as const;
      await appendEvents(trx, caseId, [{ ...opened, seq: 1, at }]);
      await trx
        .updateTable('conversations')
        .set({ case_id: caseId })
        .where('id', '=', conversationId)
        .execute();
      await giveFilesToCase(trx, conversationId, caseId, at);
    });
  }

  const namesOf = async (caseId: string) =>
    (await filesOf(test.storage.db, caseId)).map(({ name }) => name);

  it('are those sent shortly before it was opened, and while it is open', async () => {
    await introduce(test.storage, 'one', at, null, 'p');
    await send('one', 'last week.png', at - 7 * 24 * 3_600_000);
    await send('one', 'before.png', at - 60_000);
    await openCase('one', 'case-one');
    await send('one', 'during.jpg', at + 60_000);
    expect(await filesOf(test.storage.db, 'case-one')).toEqual([
      {
        id: expect.any(String),
        name: 'before.png',
        contentType: 'image/png',
        bytes: png.length,
        at: at - 60_000,
      },
      {
        id: expect.any(String),
        name: 'during.jpg',
        contentType: 'image/jpeg',
        bytes: jpeg.length,
        at: at + 60_000,
      },
    ]);
  });

  it('are not those sent after it was closed', async () => {
    await introduce(test.storage, 'two', at, null, 'p');
    await openCase('two', 'case-two');
    await test.storage.write((trx) =>
      appendEvents(trx, 'case-two', [{ kind: 'closed', by: 'person', seq: 2, at }]),
    );
    await send('two', 'later.png');
    expect(await namesOf('case-two')).toEqual([]);
  });

  it(`are at most ${maxFilesPerCase}`, async () => {
    await introduce(test.storage, 'three', at, null, 'p');
    await openCase('three', 'case-three');
    for (let i = 0; i < maxFilesPerCase; i += 1) await send('three', `${i}.png`);
    expect(await send('three', 'one too many.png')).toEqual({
      kind: 'refused',
      because: 'tooMany',
    });
    expect(await namesOf('case-three')).toHaveLength(maxFilesPerCase);
  });
});
