import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createMailSender } from '../../../src/bot/mail/mailSender.js';
import type { MailSender } from '../../../src/bot/mail/mailSender.js';
import { queueMail } from '../../../src/bot/mail/queueMail.js';
import type { QueuedMail } from '../../../src/bot/mail/queueMail.js';
import { smtpMailer } from '../../../src/bot/mail/smtp.js';
import type { SendMail } from '../../../src/bot/mail/smtp.js';
import { claimDelivery } from '../../../src/storage/deliveries.js';
import { fixedClock } from '../../support/clock.js';
import type { FixedClock } from '../../support/clock.js';
import { databaseKinds, openTestStorage } from '../../support/databases.js';
import type { TestStorage } from '../../support/databases.js';
import { mailPort, startMailServer } from '../../support/mailServer.js';
import type { Answers, MailServer } from '../../support/mailServer.js';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const from = { name: 'IT help, Zürich', address: 'helpdesk@corp.example' };

describe.each(databaseKinds)('mail on %s', (kind) => {
  let opened: TestStorage;
  let clock: FixedClock;
  let port: number;
  let send: SendMail;
  let sender: MailSender;
  let logged: unknown[];
  const running: MailServer[] = [];

  beforeEach(async () => {
    opened = await openTestStorage(kind);
    clock = fixedClock();
    port = await mailPort();
    send = smtpMailer({ smtpUrl: `smtp://127.0.0.1:${port}`, from });
    logged = [];
    sender = newSender();
  });

  afterEach(async () => {
    await sender.stop();
    for (const server of running.splice(0)) await server.close();
    await opened.close();
  });

  function newSender(): MailSender {
    const note = (fields: object, message: string) => void logged.push({ ...fields, message });
    const log = { warn: note, error: note };
    return createMailSender({ storage: opened.storage, now: clock.now, send, log });
  }

  async function mailServer(answers?: Answers): Promise<MailServer> {
    const server = await startMailServer(port, answers);
    running.push(server);
    return server;
  }

  const queue = (mail: Partial<QueuedMail> = {}) =>
    opened.storage.write((trx) =>
      queueMail(trx, {
        id: 'mail-1',
        to: 'mira@corp.example',
        subject: 'Somebody is waiting',
        text: 'Since 09:00.',
        now: clock.now(),
        ...mail,
      }),
    );

  const states = () =>
    opened.storage.db.selectFrom('deliveries').select(['id', 'state', 'body']).execute();

  it('is sent as it was written, to one address, and forgotten', async () => {
    const server = await mailServer();
    await queue({ to: "o'neil@corp.example", subject: 'Grüße', text: 'One line.\n.\nAnother.' });
    await sender.round();
    expect(server.received).toEqual([
      { from: from.address, to: ["o'neil@corp.example"], source: expect.any(String) },
    ]);
    const { source } = server.received[0] ?? { source: '' };
    expect(source).toContain('One line.\r\n.\r\nAnother.');
    expect(source).toMatch(/^Subject: =\?UTF-8\?Q\?Gr=C3=BC=C3=9Fe\?=\r$/m);
    expect(source).toMatch(/^Message-ID: <[0-9a-f]{32}@corp\.example>\r$/m);
    expect(source).toContain('Auto-Submitted: auto-generated');
    expect(await states()).toEqual([{ id: 'mail-1', state: 'sent', body: '{}' }]);
    expect(logged).toEqual([]);
  });

  it('waits while the mail server is down, and is then sent once', async () => {
    await queue();
    await sender.round();
    expect(logged).toEqual([
      {
        id: 'mail-1',
        attempts: 1,
        code: 'ESOCKET',
        command: 'CONN',
        status: '',
        message: 'mail not sent yet',
      },
    ]);
    clock.advance(10 * minuteMs);
    const server = await mailServer();
    await sender.round();
    await sender.round();
    clock.advance(dayMs);
    await sender.round();
    expect(server.received).toHaveLength(1);
  });

  it('is tried again after a pause that grows', async () => {
    await queue();
    const tries = [];
    for (let second = 0; second <= 240; second += 10) {
      const before = logged.length;
      await sender.round();
      if (logged.length > before) tries.push(second);
      clock.advance(10_000);
    }
    expect(tries).toEqual([0, 30, 90, 210]);
  });

  it('is given up after three days, and the log says so', async () => {
    await queue();
    await sender.round();
    clock.advance(3 * dayMs);
    await sender.round();
    expect(logged.at(-1)).toEqual({ id: 'mail-1', message: 'mail given up' });
    expect(await states()).toEqual([{ id: 'mail-1', state: 'failed', body: '{}' }]);
  });

  it.each([
    { status: 550, state: 'failed' },
    { status: 450, state: 'new' },
  ])('$status to its address leaves it $state, and nobody’s address in the log', async (row) => {
    const server = await mailServer({ toRecipient: () => row.status });
    await queue();
    await sender.round();
    expect((await states()).map(({ state }) => state)).toEqual([row.state]);
    expect(server.received).toEqual([]);
    expect(logged[0]).toMatchObject({ id: 'mail-1', command: 'RCPT TO', status: `${row.status}` });
    expect(JSON.stringify(logged)).not.toContain('mira');
  });

  it('does not keep the others from being sent', async () => {
    const gone = 'gone@corp.example';
    const server = await mailServer({ toRecipient: (to) => (to === gone ? 550 : undefined) });
    await queue({ id: 'mail-1', to: gone });
    await queue({ id: 'mail-2' });
    await sender.round();
    expect(server.received.map(({ to }) => to)).toEqual([['mira@corp.example']]);
  });

  it('is queued once, however often it is queued', async () => {
    const server = await mailServer();
    await Promise.all([queue(), queue(), queue()]);
    await sender.round();
    await queue();
    await sender.round();
    expect(server.received).toHaveLength(1);
  });

  it('is not sent any more once it would be of no use', async () => {
    await queue({ uselessAt: clock.now() + 10 * minuteMs });
    await sender.round();
    clock.advance(10 * minuteMs);
    const server = await mailServer();
    await sender.round();
    expect(server.received).toEqual([]);
    expect(await states()).toEqual([{ id: 'mail-1', state: 'late', body: '{}' }]);
  });

  it('is sent by one of several processes', async () => {
    const server = await mailServer();
    const ids = Array.from({ length: 10 }, (_, index) => `mail-${index}`);
    for (const id of ids) await queue({ id, subject: id });
    await Promise.all([sender, newSender(), newSender()].map((each) => each.round()));
    const subjects = server.received.map(({ source }) => /^Subject: (.*)\r$/m.exec(source)?.[1]);
    expect(subjects.sort()).toEqual(ids);
  });

  it('is taken over from a process that died while sending', async () => {
    const server = await mailServer();
    await queue();
    await opened.storage.write((trx) => claimDelivery(trx, 'mail', clock.now(), 5 * minuteMs));
    await sender.round();
    expect(server.received).toEqual([]);
    clock.advance(5 * minuteMs);
    await sender.round();
    expect(server.received).toHaveLength(1);
  });

  it('goes with the transaction that wanted it', async () => {
    const server = await mailServer();
    const lost = opened.storage.write(async (trx) => {
      const mail = { id: 'lost', to: 'mira@corp.example', subject: '', text: '', now: 0 };
      await queueMail(trx, mail);
      throw new Error('the turn failed');
    });
    await expect(lost).rejects.toThrow('the turn failed');
    await sender.round();
    expect(server.received).toEqual([]);
  });

  it.each(['mira@corp.example, noor@corp.example', 'mira', 'Mira <mira@corp.example>\r\nX: y'])(
    'is not queued to %j',
    async (to) => {
      await expect(queue({ to })).rejects.toThrow();
      expect(await states()).toEqual([]);
    },
  );

  it('is remembered for thirty days, so that it stays one', async () => {
    await mailServer();
    await queue({ id: 'old' });
    await sender.round();
    clock.advance(31 * dayMs);
    await queue({ id: 'next' });
    await sender.round();
    expect((await states()).map(({ id }) => id)).toEqual(['next']);
  });

  it('is sent without being asked for after a start, and not after a stop', async () => {
    const server = await mailServer();
    await queue({ id: 'first' });
    sender.start();
    // The round that the start began.
    await sender.round();
    expect(server.received).toHaveLength(1);
    await sender.stop();
    await queue({ id: 'second' });
    await sender.round();
    expect(server.received).toHaveLength(1);
  });
});
