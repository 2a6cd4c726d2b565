/** Azure's Direct Line as its documentation says: strict about what it is sent. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export type FakeAzureLine = {
  readonly domain: string;
  /** `POST /tokens/generate dl_...`, `GET /conversations/...` */
  readonly calls: string[];
  /** As after some weeks. */
  forget(): void;
  close(): Promise<void>;
};

export async function startFakeAzureLine(secret: string): Promise<FakeAzureLine> {
  const calls: string[] = [];
  const conversations = new Set<string>();
  let made = 0;
  const server = createServer((request, response) => {
    void answer(request).then(([status, body]) => {
      response.writeHead(status, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(body));
    });
  });

  async function answer(request: IncomingMessage): Promise<[number, unknown]> {
    if (request.headers.authorization !== `Bearer ${secret}`) return [403, refusal('BadArgument')];
    const path = (request.url ?? '').replace('/v3/directline', '');
    if (request.method === 'POST' && path === '/tokens/generate') {
      const { user } = JSON.parse(await textOf(request)) as { user?: { id?: string } };
      if (user?.id?.startsWith('dl_') !== true) return [400, refusal('BadArgument')];
      calls.push(`POST ${path} ${user.id}`);
      made += 1;
      const id = `azure-${made}-eu`;
      conversations.add(id);
      return [200, { conversationId: id, token: `token-of-${id}`, expires_in: 3600 }];
    }
    const id = /^\/conversations\/([^/]+)$/.exec(path)?.[1] ?? '';
    calls.push(`${request.method ?? ''} ${path}`);
    if (request.method !== 'GET' || !conversations.has(id)) return [404, refusal('BadArgument')];
    return [
      200,
      { conversationId: id, token: `again-${id}`, expires_in: 1800, streamUrl: 'wss://x' },
    ];
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    domain: `http://127.0.0.1:${port}/v3/directline`,
    calls,
    forget: () => {
      conversations.clear();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function refusal(code: string) {
  return { error: { code, message: 'Refused.' } };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
