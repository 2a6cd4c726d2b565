/** A chat client by plain HTTP. */
import { z } from 'zod';

export type Answer = { readonly status: number; readonly headers: Headers; readonly body: unknown };

export const SessionAnswer = z.object({
  token: z.string(),
  conversationId: z.string(),
  userId: z.string(),
  expiresIn: z.number(),
  domain: z.string(),
});
export type SessionAnswer = z.infer<typeof SessionAnswer>;

export const StartAnswer = z.object({
  conversationId: z.string(),
  token: z.string(),
  expires_in: z.number(),
  streamUrl: z.string(),
});

export async function ask(url: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(url, { redirect: 'manual', ...init });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json') === true;
  return {
    status: response.status,
    headers: response.headers,
    body: isJson && text !== '' ? (JSON.parse(text) as unknown) : text,
  };
}

export function postJson(
  url: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  return ask(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

export function bearer(token: string): Readonly<Record<string, string>> {
  return { Authorization: `Bearer ${token}` };
}

/** "name=value" of what an answer sets. */
export function cookieFrom(answer: Answer): string {
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

export async function newSession(address: string, cookie?: string): Promise<SessionAnswer> {
  const answer = await postJson(
    `${address}/webchat/session`,
    {},
    cookie === undefined ? {} : { Cookie: cookie },
  );
  return SessionAnswer.parse(answer.body);
}

export async function startConversation(session: SessionAnswer) {
  const answer = await postJson(`${session.domain}/conversations`, {}, bearer(session.token));
  return StartAnswer.parse(answer.body);
}
