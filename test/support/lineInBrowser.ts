/**
 * Clients that are not ours in a real Chromium, on another origin, with a proxy before the product:
 * what is cut there looks to a client like a lost network.
 */
import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { openBrowser, type TestBrowser } from './browser.js';
import { aClientPage, type ClientPage } from './clientPage.js';
import { writeLampArticles } from './lampArticles.js';
import { freePort, newDataDir, startProduct, type Product } from './product.js';
import { aProxy, type Proxy } from './proxy.js';

export type LineInBrowser = {
  readonly page: Page;
  /** What the client talks to. */
  readonly address: string;
  readonly proxy: Proxy;
  /** Errors that the page did not catch. */
  readonly errors: readonly string[];
  /** `kill -9`, and a new process at the same place. */
  readonly restart: () => Promise<void>;
  readonly reload: () => Promise<void>;
};

type World = {
  readonly browser: TestBrowser;
  readonly clientPage: ClientPage;
  readonly proxy: Proxy;
  readonly restart: () => Promise<void>;
  readonly end: () => Promise<void>;
};

/** Inside a describe: one product for all tests in it, and a new visitor for each. */
export function lineInBrowser(client: string, script: string): () => LineInBrowser {
  let world: World | undefined;
  let context: BrowserContext | undefined;
  let line: LineInBrowser | undefined;
  beforeAll(async () => {
    world = await aWorld(client, script);
  });
  afterAll(() => world?.end());
  beforeEach(async () => {
    if (world === undefined) return;
    context = await world.browser.browser.newContext();
    line = await visit(world, context);
  });
  afterEach(() => context?.close());
  return () => {
    if (line === undefined) throw new Error('not set up yet');
    return line;
  };
}

async function aWorld(client: string, script: string): Promise<World> {
  const [data, browser, clientPage, port] = await Promise.all([
    newDataDir(),
    openBrowser(),
    aClientPage(client, script),
    freePort(),
  ]);
  const settings = {
    DATA_DIR: data.dir,
    PORT: port,
    KNOWLEDGE_DIR: await writeLampArticles(data.dir),
    WIDGET_ORIGINS: clientPage.origin,
  };
  let product: Product = await startProduct(settings);
  const proxy = await aProxy(product.address);
  return {
    browser,
    clientPage,
    proxy,
    restart: async () => {
      await product.kill();
      product = await startProduct(settings);
    },
    end: async () => {
      await browser.close();
      await Promise.all([proxy.close(), clientPage.close(), product.stop()]);
      await data.remove();
    },
  };
}

async function visit(world: World, context: BrowserContext): Promise<LineInBrowser> {
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(world.clientPage.origin);
  return {
    page,
    address: world.proxy.address,
    proxy: world.proxy,
    errors,
    restart: world.restart,
    reload: async () => {
      await page.reload();
    },
  };
}
