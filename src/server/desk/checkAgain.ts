/** Sockets of the desk that stay open are asked again who they are: a role can be gone meanwhile. */
import type { WebSocket } from 'ws';

/** `isLetIn` may reject: then it can't be found out, and the socket stays until the next time. */
export type CheckAgain = (socket: WebSocket, isLetIn: () => Promise<boolean>) => void;

/** 1008: the page asks anew, and is told why it is not let in. */
const notAllowed = 1008;

export function checkEvery(ms: number): CheckAgain {
  return (socket, isLetIn) => {
    const checks = setInterval(() => {
      isLetIn()
        .then((letIn) => {
          if (!letIn) socket.close(notAllowed);
        })
        .catch(() => undefined);
    }, ms);
    checks.unref();
    socket.once('close', () => {
      clearInterval(checks);
    });
  };
}
