/** What storage needs of a log; pino's logger fits. */
import type { Logger } from 'pino';

export type StorageLog = Pick<Logger, 'info' | 'warn' | 'error'>;
