/** What loader and chat page tell each other by postMessage. Whoever listens checks the origin first. */

/** `framed`: our loader is there, so that the chat can be closed. `opened`: it is in sight now. */
export type ToChat =
  | { readonly stepladder: 'framed' }
  | { readonly stepladder: 'opened' }
  | { readonly stepladder: 'say'; readonly text: string };

export type ToLoader = { readonly stepladder: 'ready' } | { readonly stepladder: 'close' };

export function readToChat(data: unknown): ToChat | null {
  const { stepladder, text } = fields(data);
  if (stepladder === 'framed' || stepladder === 'opened') {
    return { stepladder };
  }
  return stepladder === 'say' && typeof text === 'string' ? { stepladder, text } : null;
}

export function readToLoader(data: unknown): ToLoader | null {
  const { stepladder } = fields(data);
  return stepladder === 'ready' || stepladder === 'close' ? { stepladder } : null;
}

function fields(data: unknown): { readonly stepladder?: unknown; readonly text?: unknown } {
  return typeof data === 'object' && data !== null ? data : {};
}
