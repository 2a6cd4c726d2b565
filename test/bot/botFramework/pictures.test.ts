/** Screenshots in Teams: fetched from where Teams keeps them and nowhere else, and kept with the case. */
import { describe, expect, it } from '@jest/globals';
import { attachedFiles } from '../../../src/bot/botFramework/pictures/attachedPictures.js';
import { InboundActivity } from '../../../src/bot/botFramework/inboundActivity.js';
import { databaseKinds } from '../../support/databases.js';
import { png, pngOf } from '../../support/pictures.js';
import { aMessage, anActivity } from '../../support/teams/activities.js';
import { startTeamsBot } from '../../support/teams/aTeamsBot.js';
import { serviceUrl } from '../../support/teams/fakeConnector.js';
import { withTeams, type Teams } from '../../support/teams/teamsOn.js';

const view = '/amer/v3/attachments/0-eu-d1/views/original';
const upload = '/sharepoint/personal/megan/download.aspx';

const pasted = { contentType: 'image/*', contentUrl: `https://smba.test${view}` };
const attached = {
  contentType: 'application/vnd.microsoft.teams.file.download.info',
  name: 'error.png',
  contentUrl: 'https://contoso-my.sharepoint.com/personal/megan/error.png',
  content: {
    downloadUrl: 'https://contoso-my.sharepoint.com/personal/megan/download.aspx',
    uniqueId: '1',
    fileType: 'png',
  },
};

const served = (bytes: Buffer, status = 200) => ({ status, bytes });

async function kept({ opened }: Teams) {
  return opened.storage.db
    .selectFrom('blobs')
    .select(['name', 'content_type', 'case_id', 'bytes'])
    .orderBy('id')
    .execute();
}

async function words({ opened }: Teams) {
  const rows = await opened.storage.db
    .selectFrom('words')
    .select('text')
    .where('by', '=', 'person')
    .orderBy('id')
    .execute();
  return rows.map(({ text }) => text);
}

describe.each(databaseKinds)('a screenshot in Teams on %s', (kind) => {
  const inTeams = (test: (teams: Teams) => Promise<void>) => withTeams(kind, test);

  it('that was pasted is fetched with the bot’s token and kept with the case', () =>
    inTeams(async (teams) => {
      const { bot, connector } = teams;
      connector.files.set(view, served(png));
      await bot.hears(aMessage('0x80070002, windows 11'));
      await bot.hears(anActivity({ attachments: [pasted] }));
      expect(connector.fetched).toEqual([{ path: view, authorization: 'Bearer stub' }]);
      const [file, ...more] = await kept(teams);
      expect(more).toEqual([]);
      expect(file).toMatchObject({ content_type: 'image/png', case_id: expect.any(String) });
      expect(connector.texts().at(-1)).toContain('I keep it for the help desk');
      expect((await words(teams)).at(-1)).toContain('sent a picture');
    }));

  it('that was attached is fetched without any token', () =>
    inTeams(async (teams) => {
      const { bot, connector } = teams;
      connector.files.set(upload, served(png));
      await bot.hears(anActivity({ attachments: [attached] }));
      expect(connector.fetched).toEqual([{ path: upload, authorization: null }]);
      expect(await kept(teams)).toMatchObject([{ name: 'error.png', case_id: null }]);
      // It belongs to the case that begins now.
      await bot.hears(aMessage('0x80070002, windows 11'));
      expect(await kept(teams)).toMatchObject([{ case_id: expect.any(String) }]);
    }));

  it('does not hold up the answer to the words beside it', () =>
    inTeams(async (teams) => {
      const { bot, connector } = teams;
      connector.files.set(view, served(png));
      await bot.hears(aMessage('0x80070002, windows 11', { attachments: [pasted] }));
      expect(JSON.stringify(connector.calls)).toContain('1 of');
      expect(connector.texts()).toEqual([expect.stringContaining('I keep it')]);
      expect(await kept(teams)).toMatchObject([{ case_id: expect.any(String) }]);
    }));

  it('that comes twice is fetched and kept once', () =>
    inTeams(async (teams) => {
      const { bot, connector } = teams;
      connector.files.set(view, served(png));
      const message = anActivity({ attachments: [pasted] });
      await Promise.all([bot.post(message), bot.post(message)]);
      await bot.settled();
      await bot.hears(message);
      expect(connector.fetched).toHaveLength(1);
      expect(await kept(teams)).toHaveLength(1);
    }));

  it.each([
    ['is no picture', served(Buffer.from('<svg onload="alert(1)"/>'))],
    ['is too large', served(pngOf(200_000))],
    ['is gone', served(Buffer.alloc(0), 404)],
  ])('that %s is named, and the person is told what helps', (_, file) =>
    inTeams(async (teams) => {
      const { bot, connector } = teams;
      connector.files.set(upload, file);
      await bot.hears(anActivity({ attachments: [attached] }));
      expect(await kept(teams)).toEqual([]);
      expect(connector.texts()).toEqual([expect.stringContaining('Type the error code')]);
      expect(await words(teams)).toEqual(['[Sent along: error.png]']);
      const rows = await teams.opened.storage.db.selectFrom('deliveries').selectAll().execute();
      expect(rows).toMatchObject([{ state: 'failed', body: '{}' }]);
    }),
  );

  it('is fetched again where Teams was away, also by the next process', () =>
    inTeams(async (teams) => {
      const { bot, connector, opened } = teams;
      const answers = [served(Buffer.alloc(0), 503), served(Buffer.alloc(0), 403)];
      connector.files.set(view, () => answers.shift() ?? served(png));
      await bot.hears(anActivity({ attachments: [pasted] }));
      expect(await kept(teams)).toEqual([]);
      await bot.stop();
      const { clock } = bot;
      clock.advance(2_000);
      const next = await startTeamsBot({ storage: opened.storage, connector, clock, ids: 'next' });
      await next.framework.start();
      await next.settled();
      expect(await kept(teams)).toEqual([]);
      clock.advance(4_000);
      await next.hears(anActivity({ attachments: [{ contentType: 'text/html', content: '' }] }));
      await next.framework.start();
      await next.settled();
      expect(await kept(teams)).toHaveLength(1);
      expect(JSON.stringify([...bot.logged, ...next.logged])).not.toContain('views/original');
      await next.stop();
    }));
});

describe('what is fetched', () => {
  const read = (attachments: readonly object[]) =>
    attachedFiles(InboundActivity.parse(anActivity({ attachments })));

  it.each([
    ['another host', { ...pasted, contentUrl: 'https://smba.test.evil.example/v3/attachments/1' }],
    ['another port', { ...pasted, contentUrl: 'https://smba.test:8443/v3/attachments/1' }],
    ['another scheme', { ...pasted, contentUrl: 'http://smba.test/v3/attachments/1' }],
    ['somebody’s name in it', { ...pasted, contentUrl: 'https://a:b@smba.test/v3/1' }],
    ['this machine', { ...pasted, contentUrl: 'https://127.0.0.1/v3/attachments/1' }],
    ['no address', { contentType: 'image/png' }],
    ['an endless address', { ...pasted, contentUrl: `https://smba.test/${'a'.repeat(5000)}` }],
    ['an upload elsewhere', uploadAt('https://evil.example/a.png')],
    ['an upload that looks like it', uploadAt('https://sharepoint.com.evil.example/a.png')],
    ['an upload on an own port', uploadAt('https://x.sharepoint.com:444/a.png')],
    ['an upload in the clear', uploadAt('http://x.sharepoint.com/a.png')],
    ['metadata of a cloud', uploadAt('http://169.254.169.254/latest/meta-data')],
    [
      'a document',
      { ...attached, name: 'a.docx', content: { ...attached.content, fileType: 'docx' } },
    ],
  ])('is not %s', (_, attachment) => {
    expect(read([attachment])).toMatchObject({ pictures: [], others: [expect.any(String)] });
  });

  it('is not what the HTML of a message points to', () => {
    const content = `<img src="${serviceUrl}v3/attachments/1/views/original">`;
    expect(read([{ contentType: 'text/html', content }])).toEqual({ pictures: [], others: [] });
  });

  it('is five pictures of a message, and the names of the rest', () => {
    const { pictures, others } = read(Array.from({ length: 7 }, () => pasted));
    expect(pictures).toHaveLength(5);
    expect(others).toHaveLength(2);
  });
});

function uploadAt(downloadUrl: string) {
  return { ...attached, content: { ...attached.content, downloadUrl } };
}
