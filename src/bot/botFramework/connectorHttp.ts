/**
 * The SDK's requests to the connector, each made once: left alone it tries again by itself, waits
 * as long as it is told to inside of a turn, and posts a message up to four times.
 */
import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { DeliveryError, failedAnswer } from './outbox/deliveryError.js';

export type ConnectorOptions = NonNullable<
  ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[4]
>;

type HttpClient = NonNullable<ConnectorOptions['httpClient']>;
type Answer = Awaited<ReturnType<HttpClient['sendRequest']>>;

/** Less than the lease of a row in the outbox. */
const timeoutMs = 15_000;

/** Rejects with a `DeliveryError`, which ends the SDK's own tries. */
export function connectorHttp(now: () => number, fetch: typeof globalThis.fetch): HttpClient {
  return {
    async sendRequest(request) {
      const response = await requested(fetch, request.url, {
        method: request.method,
        headers: request.headers.rawHeaders(),
        body: typeof request.body === 'string' ? request.body : null,
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      });
      if (!response.ok) {
        throw failedAnswer(response.status, response.text, response.retryAfter, now());
      }
      const headers = request.headers.clone();
      for (const name of headers.headerNames()) headers.remove(name);
      headers.set('content-type', 'application/json');
      const answer: Answer = {
        request,
        status: response.status,
        headers,
        bodyAsText: response.text,
      };
      return answer;
    },
  };
}

type Response = {
  readonly ok: boolean;
  readonly status: number;
  readonly text: string;
  readonly retryAfter: string | null;
};

async function requested(
  fetch: typeof globalThis.fetch,
  url: string,
  init: RequestInit,
): Promise<Response> {
  try {
    const response = await fetch(url, init);
    return {
      ok: response.ok,
      status: response.status,
      text: await response.text(),
      retryAfter: response.headers.get('retry-after'),
    };
  } catch (error) {
    throw new DeliveryError({ status: null, reason: '', retryAfterMs: null }, error);
  }
}
