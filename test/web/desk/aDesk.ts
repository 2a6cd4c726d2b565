/** A desk's API on a real port, that answers what a test tells it to and writes down what it was asked. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Send } from '../../../web/desk/api.js';

type Asked = { readonly line: string; readonly type: string | null; readonly body: string };

export type Answers = Record<string, { readonly status?: number; readonly body: unknown }>;

export type ADesk = {
  readonly send: Send;
  readonly asked: Asked[];
  readonly answers: Answers;
  readonly close: () => Promise<void>;
};

export async function aDesk(answers: Answers): Promise<ADesk> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const line = `${request.method ?? ''} ${request.url ?? ''}`;
      const type = request.headers['content-type'] ?? null;
      asked.push({ line, type, body: Buffer.concat(chunks).toString() });
      const answer = answers[line] ?? { status: 404, body: { error: { message: 'No.' } } };
      response.writeHead(answer.status ?? 200, { 'content-type': 'application/json' });
      response.end(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    asked,
    answers,
    send: (path, init) => fetch(`http://127.0.0.1:${port}${path}`, init),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
