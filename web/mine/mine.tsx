/** A person's own page: where it is shown, in which words, and who asks. */
import { render } from 'preact';
import { findHost, followTheme } from '../teams/host.js';
import { signed } from '../teams/signed.js';
import { mineApi } from './api.js';
import { Mine } from './mineContext.js';
import { mineText, shownLocale } from './mine.text.js';
import { Page } from './screens/Page.js';

const requestLimitMs = 20_000;

async function start(root: HTMLElement): Promise<void> {
  const host = await findHost();
  const page = document.documentElement;
  followTheme(host, page);
  const locale = host.kind === 'teams' ? host.locale : navigator.language;
  const words = mineText(locale);
  page.lang = shownLocale(locale, words);
  document.title = words.title;
  const api = mineApi(signed(host, requestLimitMs));
  render(
    <Mine.Provider value={{ words, locale: page.lang, host, api }}>
      <Page />
    </Mine.Provider>,
    root,
  );
}

const root = document.getElementById('mine');
if (root !== null) void start(root);
