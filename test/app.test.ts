/** The parts as they are put together: what only the composition can get wrong. */
import { expect, it } from '@jest/globals';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { startApp } from '../src/app.js';
import { queueMail } from '../src/bot/mail/queueMail.js';
import { ConfigError, readConfig } from '../src/config.js';
import { createLog } from '../src/log.js';
import { openTestStorage } from './support/databases.js';
import { mailPort, startMailServer } from './support/mailServer.js';

it('sends mail that was left over, where a mail server is set', async () => {
  const opened = await openTestStorage('sqlite');
  await opened.storage.write((trx) =>
    queueMail(trx, { id: 'left', to: 'mira@corp.example', subject: 'Hello', text: '', now: 1 }),
  );
  await opened.storage.close();
  const port = await mailPort();
  let arrived: () => void = () => undefined;
  const arrival = new Promise<void>((resolve) => (arrived = resolve));
  const server = await startMailServer(port, { onReceived: arrived });
  const config = readConfig({
    PORT: '0',
    DATA_DIR: opened.settings.dataDir,
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    MAIL_FROM: 'helpdesk@corp.example',
  });
  const app = await startApp(config, process.cwd(), createLog());
  await arrival;
  await app.stop();
  expect(server.received.map(({ to }) => to)).toEqual([['mira@corp.example']]);
  await server.close();
  await opened.close();
});

it('does not start with a desk file that is wrong, and says where', async () => {
  const opened = await openTestStorage('sqlite');
  await opened.storage.close();
  const { dataDir } = opened.settings;
  const file = path.join(dataDir, 'desk.yaml');
  await writeFile(file, 'seats: 0\nawayAfter: 0\n');
  const config = readConfig({ PORT: '0', DATA_DIR: dataDir, DESK_FILE: file });
  const start = startApp(config, process.cwd(), createLog());
  await expect(start).rejects.toThrow(
    new ConfigError(
      [
        `${file}:1:8: seats: Write how many cases one agent holds at a time, 1 to 100.`,
        `${file}:2:12: awayAfter: Write minutes, 2 to 1440: "awayAfter: 10".`,
      ].join('\n'),
    ),
  );
  await opened.close();
});
