/** The preview's page: loads the list and the open article, and both again when a file is saved. */
import { render } from 'preact';
import type * as z from 'zod/mini';
import { articleSheet, pageList } from './answers.js';
import { App } from './screens/App.js';
import { initialState, reduce, type Event } from './state.js';

const prefix = '#/';

function start(root: HTMLElement): void {
  let state = initialState;
  const send = (event: Event): void => {
    state = reduce(state, event);
    render(<App state={state} onChoose={choose} />, root);
  };
  const loadSheet = async (): Promise<void> => {
    const { file } = state;
    if (file === null) return;
    const sheet = await ask(`/api/page?file=${encodeURIComponent(file)}`, articleSheet);
    const readAt = new Date().toLocaleTimeString('en-GB');
    send({ kind: 'sheetLoaded', file, sheet, readAt });
  };
  const loadAll = async (): Promise<void> => {
    const pages = await ask('/api/pages', pageList);
    if (pages !== null) send({ kind: 'pagesLoaded', pages });
    await loadSheet();
  };
  const choose = (file: string): void => {
    history.replaceState(null, '', `${prefix}${encodeURIComponent(file)}`);
    send({ kind: 'fileChosen', file });
    void loadSheet();
  };
  const named = location.hash.startsWith(prefix) ? location.hash.slice(prefix.length) : '';
  send(
    named === ''
      ? { kind: 'reached', yes: true }
      : { kind: 'fileChosen', file: decodeURIComponent(named) },
  );
  followChanges(loadAll, send);
}

/** The first word comes at once; after a break the browser asks again by itself. */
function followChanges(loadAll: () => Promise<void>, send: (event: Event) => void): void {
  const changes = new EventSource('/api/changes');
  changes.addEventListener('message', () => {
    send({ kind: 'reached', yes: true });
    void loadAll();
  });
  changes.addEventListener('error', () => {
    send({ kind: 'reached', yes: false });
  });
}

async function ask<T>(path: string, schema: z.ZodMiniType<T>): Promise<T | null> {
  const response = await fetch(path);
  if (!response.ok) return null;
  return schema.parse(await response.json());
}

const root = document.getElementById('preview');
if (root !== null) start(root);
