/** The log: JSON lines on stderr. Fixed messages and fields, never what people wrote, never a key. */
import { destination, pino, stdTimeFunctions } from 'pino';
import type { DestinationStream, Logger } from 'pino';

export type Log = Logger;

/** Written at once, so that the last line before an exit is there. */
export function createLog(stream: DestinationStream = destination({ fd: 2, sync: true })): Log {
  return pino(
    {
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    stream,
  );
}
