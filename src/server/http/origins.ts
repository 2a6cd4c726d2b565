/** Which pages may talk to us: our own, and those that the operator has listed. */
import type { Caller } from './caller.js';

export type OriginSettings = {
  readonly publicUrl: string | null;
  readonly widgetOrigins: readonly string[];
};

/** Without an Origin it is no page: a script, or a plain link. */
export function isOwnOrigin(caller: Caller, settings: OriginSettings): boolean {
  if (caller.origin === null || caller.origin === caller.base) return true;
  return settings.publicUrl !== null && caller.origin === new URL(settings.publicUrl).origin;
}

export function isAllowedOrigin(caller: Caller, settings: OriginSettings): boolean {
  if (isOwnOrigin(caller, settings)) return true;
  return caller.origin !== null && settings.widgetOrigins.includes(caller.origin);
}
