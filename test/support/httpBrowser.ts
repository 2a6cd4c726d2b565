/** As much of a browser as signing in needs: keeps cookies by host, and follows where it is led. */

export type Page = {
  readonly status: number;
  /** Where it ended. */
  readonly url: URL;
  readonly body: string;
  /** Every address on the way, the first one too. */
  readonly way: readonly URL[];
};

export type HttpBrowser = {
  readonly go: (url: string | URL, init?: RequestInit) => Promise<Page>;
  /** The first answer alone. */
  readonly step: (url: string | URL, init?: RequestInit) => Promise<Response>;
  /** As a Cookie header. */
  readonly cookies: (url: string | URL) => string;
};

export function httpBrowser(): HttpBrowser {
  let jar: readonly Cookie[] = [];
  const cookies = (url: string | URL) => {
    const { hostname, pathname } = new URL(url);
    const sent = jar.filter(({ host, path }) => host === hostname && isBelow(pathname, path));
    return sent.map(({ name, value }) => `${name}=${value}`).join('; ');
  };

  async function step(url: string | URL, init: RequestInit = {}): Promise<Response> {
    const given = init.headers as Record<string, string> | undefined;
    const headers = { ...given, Cookie: cookies(url) };
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) jar = withCookie(jar, line, new URL(url));
    return response;
  }

  return {
    ...{ cookies, step },
    go: async (first, init) => {
      const way = [new URL(first)];
      let response = await step(first, init);
      while (response.status >= 300 && response.status < 400 && way.length < 20) {
        const url = new URL(response.headers.get('location') ?? '', way.at(-1));
        way.push(url);
        response = await step(url);
      }
      const url = way.at(-1) ?? new URL(first);
      return { status: response.status, url, body: await response.text(), way };
    },
  };
}

type Cookie = {
  readonly host: string;
  readonly path: string;
  readonly name: string;
  readonly value: string;
};

function withCookie(jar: readonly Cookie[], line: string, url: URL): readonly Cookie[] {
  const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
  const [name = '', ...value] = pair.split('=');
  const path = attributes.find((each) => /^path=/i.test(each))?.slice('path='.length) ?? '/';
  const isOver = attributes.some((each) => /^(max-age=0|expires=.*1970.*)$/i.test(each));
  const others = jar.filter(
    (each) => each.host !== url.hostname || each.path !== path || each.name !== name,
  );
  return isOver ? others : [...others, { host: url.hostname, path, name, value: value.join('=') }];
}

function isBelow(pathname: string, path: string): boolean {
  return pathname === path || pathname.startsWith(path.endsWith('/') ? path : `${path}/`);
}

/** What a form with these fields sends. */
export function form(fields: Readonly<Record<string, string>>): RequestInit {
  return {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  };
}
