/** The widget's session: who this browser is, and the conversation it goes on with. */

export type Session = {
  readonly token: string;
  readonly conversationId: string;
  readonly userId: string;
  /** Base address of Direct Line, absolute. */
  readonly domain: string;
};

export type SessionRequest = {
  readonly platformVersion?: string | undefined;
  readonly locale: string;
  readonly timeZone: string;
  /** From the page around the chat: who this is, signed by its own server. */
  readonly token?: string | undefined;
};

/** The server knows this browser, or does not want to: trying again changes nothing. */
export class RefusedError extends Error {
  readonly code = 'refused';
}

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** With the cookie the server gives the same conversation again, also after the token has expired. */
export async function requestSession(
  fetch: Fetch,
  url: string,
  request: SessionRequest,
): Promise<Session> {
  const response = await fetch(url, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });
  if (response.status === 401 || response.status === 403) {
    throw new RefusedError(`The session was refused with ${response.status}.`);
  }
  if (!response.ok) {
    throw new Error(`The session was answered with ${response.status}.`);
  }
  return readSession(await response.json());
}

function readSession(body: unknown): Session {
  const { token, conversationId, userId, domain } = body as Partial<Record<keyof Session, unknown>>;
  if (
    typeof token !== 'string' ||
    typeof conversationId !== 'string' ||
    typeof userId !== 'string' ||
    typeof domain !== 'string'
  ) {
    throw new Error('The session is incomplete.');
  }
  return { token, conversationId, userId, domain };
}
