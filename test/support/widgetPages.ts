/** Pages of others with our tag in them, before the real product, in a real browser. */
import type {
  BrowserContext,
  BrowserContextOptions,
  FrameLocator,
  Locator,
  Page,
} from 'playwright-core';
import { openBrowser } from './browser.js';
import { anIntranet, strictPolicy, watchedPage, type Intranet, type Watched } from './hostPage.js';
import { writeLampArticles } from './lampArticles.js';
import { newDataDir, startProduct, type Product } from './product.js';

type PageOptions = {
  readonly policy?: Readonly<Record<string, string>>;
  readonly browser?: BrowserContextOptions;
};

export type WidgetPages = {
  readonly product: Product;
  readonly intranet: Intranet;
  /** Of this test. */
  readonly context: () => BrowserContext;
  readonly renew: () => Promise<void>;
  /** A page with these attributes on our tag. */
  readonly hostPage: (attributes?: string, options?: PageOptions) => Promise<Watched>;
  /** A page with nothing but a frame. */
  readonly bareFrame: (address: string) => Promise<Watched>;
  readonly close: () => Promise<void>;
};

/** What SharePoint Online and the like put around a page. */
const sandbox = 'allow-scripts allow-same-origin allow-forms allow-popups allow-downloads';

export async function widgetPages(): Promise<WidgetPages> {
  const [data, intranet, opened] = await Promise.all([newDataDir(), anIntranet(), openBrowser()]);
  const product = await startProduct({
    DATA_DIR: data.dir,
    PORT: '0',
    WIDGET_ORIGINS: intranet.origin,
    KNOWLEDGE_DIR: await writeLampArticles(data.dir),
  });
  const { browser } = opened;
  let context = await browser.newContext();
  async function renew(options: BrowserContextOptions = {}) {
    await context.close();
    context = await browser.newContext(options);
  }
  async function visit() {
    const watched = await watchedPage(context);
    await watched.page.goto(intranet.origin);
    return watched;
  }
  return {
    product,
    intranet,
    context: () => context,
    renew,
    async hostPage(attributes = 'defer', options = {}) {
      if (options.browser !== undefined) await renew(options.browser);
      intranet.page = {
        html: `<!doctype html><html lang="en"><head><title>Intranet</title>
          <script src="${product.address}/widget.js" ${attributes}></script></head>
          <body><main><h1>News</h1><button id="own">Help, please</button></main></body></html>`,
        headers: options.policy ?? strictPolicy(product.address),
      };
      return visit();
    },
    bareFrame(address) {
      intranet.page = {
        html: `<!doctype html><title>SharePoint</title>
          <iframe sandbox="${sandbox}" width="500" height="700" src="${product.address}${address}"></iframe>`,
        headers: {},
      };
      return visit();
    },
    async close() {
      await opened.close();
      await Promise.all([product.stop(), intranet.close()]);
      await data.remove();
    },
  };
}

export function launcher(page: Page, name: string | RegExp = 'IT help'): Locator {
  return page.getByRole('button', { name });
}

export function chatIn(page: Page): FrameLocator {
  return page.frameLocator('iframe');
}

export function field(page: Page): Locator {
  return chatIn(page).getByPlaceholder('Reply, or paste a code');
}

/** Pixels by which the chat is wider than its frame. */
export function overflow(page: Page): Promise<number> {
  const chat = page.frames().find((frame) => frame.url().includes('/embed'));
  if (chat === undefined) throw new Error('there is no frame');
  return chat.evaluate(
    'Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)',
  );
}
