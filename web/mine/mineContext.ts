/** What every part of the page needs: the words, how times are written, and where the page is shown. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Host } from '../teams/host.js';
import type { MineApi } from './api.js';
import type { MineText } from './mineText.js';

export type MineContext = {
  readonly words: MineText;
  readonly locale: string;
  readonly host: Host;
  readonly api: MineApi;
};

export const Mine = createContext<MineContext | null>(null);

export function useMine(): MineContext {
  const mine = useContext(Mine);
  if (mine === null) throw new Error('Outside of the page.');
  return mine;
}
