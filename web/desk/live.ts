/** The desk's socket: says that something changed, comes back by itself when it drops. */
import { liveFrame } from './answers.js';
import type { LiveFrame } from './answers.js';

/** As much of a WebSocket as is used here. */
export type Socket = {
  addEventListener(type: 'open' | 'close', listener: () => void): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  close(): void;
};

export type LiveNeeds = {
  readonly connect: () => Socket;
  /** Calls once, later; returns the way to call it off. */
  readonly later: (call: () => void, ms: number) => () => void;
  /** 0 to 1. */
  readonly chance: () => number;
  readonly onChange: () => void;
  /** A person writes in a case that one holds. */
  readonly onTyping?: (caseId: string) => void;
  /** One code comes from many people: for leads. */
  readonly onBurst?: (burst: Burst) => void;
  readonly onLink: (up: boolean) => void;
};

type Burst = Extract<LiveFrame, { type: 'burst' }>;

const firstDelayMs = 1_000;
const longestDelayMs = 30_000;

/** Doubles up to half a minute, with chance in it: a desk that restarts is not met by all at once. */
export function reconnectDelayMs(failures: number, chance: number): number {
  const grown = Math.min(longestDelayMs, firstDelayMs * 2 ** Math.min(failures, 10));
  return Math.round(grown * (0.5 + chance / 2));
}

/** Returns the way to stop. */
export function followChanges(needs: LiveNeeds): () => void {
  let failures = 0;
  let stopped = false;
  let callOff = () => {};
  let socket: Socket | null = null;

  function connect(): void {
    const opened = needs.connect();
    socket = opened;
    opened.addEventListener('open', () => {
      failures = 0;
      needs.onLink(true);
      needs.onChange();
    });
    opened.addEventListener('message', ({ data }) => {
      const frame = frameOf(data);
      if (frame?.type === 'changed') needs.onChange();
      if (frame?.type === 'typing') needs.onTyping?.(frame.case);
      if (frame?.type === 'burst') needs.onBurst?.(frame);
    });
    opened.addEventListener('close', () => {
      if (stopped) return;
      needs.onLink(false);
      callOff = needs.later(connect, reconnectDelayMs(failures, needs.chance()));
      failures += 1;
    });
  }

  connect();
  return () => {
    stopped = true;
    callOff();
    socket?.close();
  };
}

function frameOf(data: unknown): LiveFrame | null {
  if (typeof data !== 'string') return null;
  try {
    const read = liveFrame.safeParse(JSON.parse(data));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
