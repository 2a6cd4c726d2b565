/** A request to the connector that did not succeed, and what it said about that. */
import { z } from 'zod';

export class DeliveryError extends Error {
  readonly code = 'delivery';
  /** null where no answer came. */
  readonly status: number | null;
  /** The connector's own word: "Throttled", "ConversationNotFound"; '' for none. */
  readonly reason: string;
  readonly retryAfterMs: number | null;

  constructor(answer: Answer, cause?: unknown) {
    super(`the connector answered ${answer.status ?? 'nothing'} ${answer.reason}`.trim(), {
      cause,
    });
    this.name = 'DeliveryError';
    this.status = answer.status;
    this.reason = answer.reason;
    this.retryAfterMs = answer.retryAfterMs;
  }
}

type Answer = {
  readonly status: number | null;
  readonly reason: string;
  readonly retryAfterMs: number | null;
};

const Body = z.object({
  error: z.object({ code: z.string().optional() }).optional(),
  /** The other form of a 403, with JSON in a string. */
  message: z.string().optional(),
});
const Inner = z.object({ subCode: z.string() });

export function failedAnswer(
  status: number,
  body: string,
  retryAfter: string | null,
  now: number,
): DeliveryError {
  return new DeliveryError({
    status,
    reason: reasonIn(body).slice(0, 100),
    retryAfterMs: retryAfter === null ? null : retryAfterMs(retryAfter, now),
  });
}

function reasonIn(body: string): string {
  const { data } = Body.safeParse(jsonOf(body));
  const inner = Inner.safeParse(jsonOf(data?.message ?? ''));
  return data?.error?.code ?? inner.data?.subCode ?? '';
}

/** Seconds, or a date. */
function retryAfterMs(header: string, now: number): number | null {
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
