/** A real SMTP server that keeps what it is sent. */
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { freePort } from './product.js';

export type ReceivedMail = {
  readonly from: string;
  readonly to: readonly string[];
  /** Headers and text, as they came. */
  readonly source: string;
};

export type Answers = {
  /** An SMTP status for this recipient; undefined takes it. */
  readonly toRecipient?: (address: string) => number | undefined;
  readonly onReceived?: () => void;
};

export type MailServer = {
  readonly received: readonly ReceivedMail[];
  readonly close: () => Promise<void>;
};

export async function startMailServer(port: number, answers: Answers = {}): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onRcptTo({ address }, _session, done) {
      const status = answers.toRecipient?.(address);
      done(
        status === undefined ? null : Object.assign(new Error(address), { responseCode: status }),
      );
    },
    onData(stream, { envelope }, done) {
      void text(stream).then((source) => {
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
        received.push({ from, to: envelope.rcptTo.map(({ address }) => address), source });
        done();
        answers.onReceived?.();
      });
    },
  });
  const listening = server.listen(port, '127.0.0.1');
  await once(listening, 'listening');
  return {
    received,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
      }),
  };
}

/** A port for a mail server that is not there yet, or not any more. */
export async function mailPort(): Promise<number> {
  return Number(await freePort());
}
