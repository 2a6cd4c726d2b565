/** Signing in with the company's service in a real browser, and a foreign page that tries to act there. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { openBrowser, type TestBrowser } from '../support/browser.js';
import { startOpenIdProvider, type OpenIdProvider } from '../support/openIdProvider.js';
import { freePort, newDataDir, startProduct, type Product } from '../support/product.js';

let place: { dir: string; remove: () => Promise<void> };
let product: Product;
let provider: OpenIdProvider;
let browser: TestBrowser;
let foreign: { readonly server: Server; readonly address: string };

beforeAll(async () => {
  place = await newDataDir();
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  provider = await startOpenIdProvider({
    accounts: {
      mira: { name: 'Mira', roles: ['agent'] },
      sam: { name: 'Sam', roles: [] },
    },
    callback: `${address}/desk/callback`,
  });
  product = await startProduct({
    ...{ DATA_DIR: place.dir, PORT: port, PUBLIC_URL: address },
    ...{ OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: provider.clientId },
    OIDC_CLIENT_SECRET: provider.clientSecret,
  });
  foreign = await foreignPage(address);
  browser = await openBrowser();
}, 60_000);

afterAll(async () => {
  await browser.close();
  foreign.server.close();
  await product.stop();
  await provider.close();
  await place.remove();
});

/** On "localhost": to a browser, another site than 127.0.0.1. */
async function foreignPage(desk: string) {
  const server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(`<!doctype html><title>Foreign</title>
      <a href="${desk}/desk">The desk</a> <a href="${desk}/desk/sign-out">Out</a>
      <form method="post" enctype="text/plain" action="${desk}/desk/api/cases/c1/accept"><button>Act</button></form>`);
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  return { server, address: `http://localhost:${(server.address() as AddressInfo).port}` };
}

async function signIn(page: Page, account: string): Promise<void> {
  await page.goto(`${product.address}/desk`);
  await page.getByRole('link', { name: 'Sign in' }).click();
  await page.getByLabel('Account').fill(account);
  await page.getByRole('button', { name: 'Go on' }).click();
}

async function signedIn(): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.browser.newContext();
  const page = await context.newPage();
  await signIn(page, 'mira');
  await page.waitForURL(`${product.address}/desk`);
  await page
    .getByRole('heading', { name: /queue|waiting/i })
    .first()
    .waitFor();
  return { context, page };
}

/** Asked by the page itself, with its cookie. */
function status(page: Page, path: string): Promise<number> {
  return page.evaluate(async (address) => (await fetch(address)).status, path);
}

it('leads to the service, back to the desk, and out again at both', async () => {
  const { context, page } = await signedIn();
  expect(await status(page, '/desk/api/me')).toBe(200);
  const cookies = await context.cookies(`${product.address}/desk`);
  expect(cookies.find(({ name }) => name === 'stepladder_desk')).toMatchObject({
    ...{ httpOnly: true, sameSite: 'Lax', path: '/desk' },
  });
  expect(await page.evaluate('document.cookie')).toBe('');
  await page.goto(`${product.address}/desk/sign-out`);
  await page.getByRole('button', { name: /yes/i }).click();
  await page.waitForURL(`${product.address}/desk`);
  await page.getByRole('heading', { name: 'Sign in to the desk' }).waitFor();
  await page.getByRole('link', { name: 'Sign in' }).click();
  await page.getByLabel('Account').waitFor();
  await context.close();
}, 60_000);

it('tells who has no role, and lets them be somebody else', async () => {
  const context = await browser.browser.newContext();
  const page = await context.newPage();
  await signIn(page, 'sam');
  await page.getByText('You are signed in as Sam').waitFor();
  await page.getByRole('link', { name: 'Sign in with another account' }).click();
  await page.getByLabel('Account').fill('mira');
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.waitForURL(`${product.address}/desk`);
  await context.close();
}, 60_000);

it('finds who is signed in when a page elsewhere leads to the desk', async () => {
  const { context, page } = await signedIn();
  await page.goto(foreign.address);
  await page.getByRole('link', { name: 'The desk' }).click();
  await page.waitForURL(`${product.address}/desk`);
  expect(await status(page, '/desk/api/me')).toBe(200);
  await context.close();
}, 60_000);

it('lets a foreign page neither read nor act nor sign anybody out', async () => {
  const { context, page } = await signedIn();
  await page.goto(foreign.address);
  const read = await page.evaluate(async (address) => {
    const seen = async (init: RequestInit) => {
      try {
        const response = await fetch(address, { credentials: 'include', ...init });
        return `${response.type} ${String(response.status)} ${await response.text()}`;
      } catch {
        return 'refused';
      }
    };
    const body = '{}';
    return Promise.all([
      seen({}),
      seen({ mode: 'no-cors' }),
      seen({ method: 'POST', body }),
      seen({ method: 'POST', body, mode: 'no-cors' }),
      seen({ method: 'POST', body, headers: { 'Content-Type': 'application/json' } }),
    ]);
  }, `${product.address}/desk/api/cases`);
  expect(read).toEqual(['refused', 'opaque 0 ', 'refused', 'opaque 0 ', 'refused']);
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.url().endsWith('/accept')),
    page.getByRole('button', { name: 'Act' }).click(),
  ]);
  // Lax: the cookie does not even come along.
  expect(answer.status()).toBe(401);
  await page.goto(foreign.address);
  await page.getByRole('link', { name: 'Out' }).click();
  await page.waitForURL(`${product.address}/desk`);
  expect(await status(page, '/desk/api/me')).toBe(200);
  await context.close();
}, 60_000);
