/** An intranet page on another origin than ours, with the Content-Security-Policy that it wants. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext, Page } from 'playwright-core';

export type Intranet = {
  /** "http://127.0.0.1:PORT" */
  readonly origin: string;
  /** What the next pages are. */
  page: { readonly html: string; readonly headers: Readonly<Record<string, string>> };
  close(): Promise<void>;
};

export async function anIntranet(): Promise<Intranet> {
  const server: Server = createServer((_request, response) => {
    response.statusCode = 200;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    for (const [name, value] of Object.entries(intranet.page.headers)) {
      response.setHeader(name, value);
    }
    response.end(intranet.page.html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const intranet: Intranet = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    page: { html: '', headers: {} },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
  return intranet;
}

/** Nothing but what docs/widget.md says that a page needs. */
export function strictPolicy(ours: string): Readonly<Record<string, string>> {
  return {
    'content-security-policy': `default-src 'none'; script-src ${ours}; frame-src ${ours}`,
  };
}

export type Watched = {
  readonly page: Page;
  /** What the browser held against the page: broken policies, errors, warnings. */
  readonly complaints: () => Promise<readonly string[]>;
  /** Paths that were asked of `origin`. */
  readonly askedOf: (origin: string) => readonly string[];
};

export async function watchedPage(context: BrowserContext): Promise<Watched> {
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const found: string[] = [];
  const asked: URL[] = [];
  page.on('pageerror', (error) => found.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') found.push(message.text());
  });
  page.on('request', (request) => asked.push(new URL(request.url())));
  await page.addInitScript(`
    window.violations = [];
    document.addEventListener('securitypolicyviolation', (event) => {
      window.violations.push(event.violatedDirective + ' ' + event.blockedURI);
    });
  `);
  return {
    page,
    complaints: async () => [...found, ...(await page.evaluate<string[]>('window.violations'))],
    askedOf: (origin) =>
      asked.filter((url) => url.origin === origin).map(({ pathname }) => pathname),
  };
}
