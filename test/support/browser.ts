/** A real Chromium: from npm, or the one that CHROME_PATH names. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';

export type TestBrowser = { readonly browser: Browser; close(): Promise<void> };

/**
 * `--single-process`, which the package proposes for small machines, mixes the cookies of two
 * contexts: so the arguments are our own.
 */
const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--headless=new'];

export async function openBrowser(more: readonly string[] = []): Promise<TestBrowser> {
  const place = await mkdtemp(path.join(os.tmpdir(), 'stepladder-chromium-'));
  const browser = await chromium.launch({
    executablePath: await executable(place),
    args: [...args, ...more],
  });
  return {
    browser,
    async close() {
      await browser.close();
      await rm(place, { recursive: true, force: true });
    },
  };
}

/** The package unpacks into TMPDIR and reuses what another version left there. */
async function executable(place: string): Promise<string> {
  const known = process.env['CHROME_PATH'];
  if (known !== undefined && known !== '') return known;
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = place;
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    return await packaged.executablePath();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}
