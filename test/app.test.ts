/** The parts as they are put together: what only the composition can get wrong. */
import { expect, it } from '@jest/globals';
import { startApp } from '../src/app.js';
import { queueMail } from '../src/bot/mail/queueMail.js';
import { readConfig } from '../src/config.js';
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
