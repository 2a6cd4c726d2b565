/** A page on another origin than ours, with a Direct Line client that is not ours. */
import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

export type ClientPage = {
  /** "http://127.0.0.1:PORT" */
  readonly origin: string;
  close(): Promise<void>;
};

/** Any page may ask for a session, if WIDGET_ORIGINS lets it: with the cookie of the visitor. */
const session = `
  window.newSession = async (address) => {
    const answer = await fetch(address + '/webchat/session', {
      method: 'POST',
      credentials: 'include',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    return answer.json();
  };
`;

/** `client` is a file below node_modules, loaded before `script` runs. */
export async function aClientPage(client: string, script: string): Promise<ClientPage> {
  const html = `<!doctype html><html lang="en"><title>Somebody else’s page</title>
    <div id="chat" style="height: 640px"></div>
    <script src="/client.js"></script><script>${session}${script}</script>`;
  const server = createServer((request, response) => {
    if (request.url === '/client.js') {
      response.setHeader('content-type', 'text/javascript; charset=utf-8');
      createReadStream(path.join('node_modules', client)).pipe(response);
      return;
    }
    response.statusCode = request.url === '/' ? 200 : 404;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(request.url === '/' ? html : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
