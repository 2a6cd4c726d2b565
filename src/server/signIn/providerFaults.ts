/** What went wrong with the sign-in service, told from the library's errors. */
import * as client from 'openid-client';
import { z } from 'zod';

const Coded = z.object({ code: z.string().regex(/^[\w.-]{1,80}$/) });

/** It cannot be reached, answers with nonsense, or does not know us: nothing that people have done. */
export function isDown(error: unknown): boolean {
  if (error instanceof client.AuthorizationResponseError) {
    return error.error === 'server_error' || error.error === 'temporarily_unavailable';
  }
  if (error instanceof client.ResponseBodyError) {
    return error.status >= 500 || /^(invalid|unauthorized)_client$/.test(error.error);
  }
  // Where nobody answers, `fetch` throws what has no code.
  const code = Coded.safeParse(error).data?.code;
  return code === undefined || unreachable.has(code);
}

const unreachable = new Set([
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_PARSE_ERROR',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
]);

/** A code of a standard or of the library: an error's message can hold what people are called. */
export function reasonOf(error: unknown): string {
  if (
    error instanceof client.AuthorizationResponseError ||
    error instanceof client.ResponseBodyError
  ) {
    return Coded.safeParse({ code: error.error }).data?.code ?? 'unknown';
  }
  return Coded.safeParse(error).data?.code ?? (error instanceof Error ? error.name : 'unknown');
}
