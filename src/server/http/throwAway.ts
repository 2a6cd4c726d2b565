/** What is left of a body that is refused. */
import type { IncomingMessage } from 'node:http';

/**
 * It is thrown away as it comes, so that the sender gets to read the answer; whoever then still
 * goes on is cut off.
 */
const maxThrownAwayBytes = 32 * 1024 * 1024;

export function throwAway(request: IncomingMessage): void {
  let length = 0;
  request.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length > maxThrownAwayBytes) request.destroy();
  });
  request.resume();
}
