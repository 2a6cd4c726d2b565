/** Taking the port, or saying plainly why not; and letting go of it without cutting anybody off. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

/** Something that the operator must put right before the bot can start; one line, with the fix. */
export class StartError extends Error {
  readonly code = 'start';
}

const SystemError = z.object({ code: z.string() });

/** `setting` is the one that names the port. */
export function listenOn(
  server: Server,
  port: number,
  host: string,
  setting = 'PORT',
): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      reject(startError(error, port, host, setting));
    });
    server.listen(port, host, () => {
      resolve(server.address() as AddressInfo);
    });
  });
}

/** Resolved when every running request is answered, or after `drainMs`. */
export function stopListening(server: Server, drainMs: number): Promise<void> {
  return new Promise((resolve) => {
    // A connection kept alive counts as open until its client lets go.
    const sweep = setInterval(() => {
      server.closeIdleConnections();
    }, 20);
    const impatience = setTimeout(() => {
      server.closeAllConnections();
    }, drainMs);
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(impatience);
      resolve();
    });
  });
}

function startError(error: Error, port: number, host: string, setting: string): Error {
  const { data } = SystemError.safeParse(error);
  switch (data?.code) {
    case 'EADDRINUSE':
      return new StartError(
        `Port ${port} is taken. Stop the other program or set ${setting} to another number.`,
        { cause: error },
      );
    case 'EACCES':
      return new StartError(
        `This account may not use port ${port}. Set ${setting} to a number above 1023.`,
        { cause: error },
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new StartError(
        `${host} is no address of this computer. Set HOST to 127.0.0.1, or to 0.0.0.0 for all.`,
        { cause: error },
      );
    default:
      return error;
  }
}
