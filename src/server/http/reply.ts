/** Answers as data; the edge writes them. */

export type Headers = Readonly<Record<string, string | readonly string[]>>;

export type Reply = {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string | Buffer | null;
};

export type ErrorCode =
  | 'BadSyntax'
  | 'BadArgument'
  | 'Unauthorized'
  | 'Forbidden'
  | 'TokenExpired'
  | 'NotFound'
  | 'MethodNotAllowed'
  | 'Conflict'
  | 'MissingProperty'
  | 'MessageSizeTooBig'
  | 'UnsupportedMediaType'
  | 'TooManyRequests'
  | 'ServiceError'
  | 'Unavailable';

export function json(status: number, value: unknown, headers: Headers = {}): Reply {
  return {
    status,
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'no-store',
      ...headers,
    },
    body: JSON.stringify(value),
  };
}

export function failure(
  status: number,
  code: ErrorCode,
  message: string,
  more: Readonly<Record<string, unknown>> = {},
): Reply {
  return json(status, { error: { code, message }, ...more });
}

export function html(status: number, body: string | Buffer, headers: Headers = {}): Reply {
  return {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-cache',
      ...headers,
    },
    body,
  };
}

export function plain(status: number, body: string, headers: Headers = {}): Reply {
  return {
    status,
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
      ...headers,
    },
    body,
  };
}

export function notFound(): Reply {
  return failure(404, 'NotFound', 'There is nothing at this address.');
}

export function internalError(): Reply {
  return failure(500, 'ServiceError', 'Something went wrong here. Please try again in a moment.');
}
