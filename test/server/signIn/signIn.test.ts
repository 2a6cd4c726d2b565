/** Signing in with a real OpenID provider, over HTTP: the way in, what is refused on it, the way out. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startDeskWithSignIn, type DeskWithSignIn } from '../../support/aDeskWithSignIn.js';
import { form, httpBrowser } from '../../support/httpBrowser.js';

let desk: DeskWithSignIn;

beforeAll(async () => {
  desk = await startDeskWithSignIn();
});

afterAll(() => desk.close());

const at = (path: string) => `${desk.server.address}${path}`;

describe('the way in', () => {
  it('is on the page of who is not signed in', async () => {
    const page = await httpBrowser().go(at('/desk'));
    expect(page.status).toBe(401);
    expect(page.body).toContain(`href="${at('/desk/sign-in')}"`);
  });

  it('leads there with code, PKCE, state and nonce, and back to a session of twelve hours', async () => {
    const browser = httpBrowser();
    const first = await browser.step(at('/desk/sign-in'));
    const there = new URL(first.headers.get('location') ?? '');
    expect(there.origin).toBe(desk.provider.issuer);
    expect(Object.fromEntries(there.searchParams)).toEqual({
      client_id: 'stepladder',
      response_type: 'code',
      redirect_uri: at('/desk/callback'),
      scope: 'openid profile',
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
    });
    expect(first.headers.get('set-cookie')).toMatch(
      /^stepladder_sign_in=[\w-]{43}; Path=\/desk; Max-Age=600; HttpOnly; SameSite=Lax$/,
    );
    const page = await browser.go(there);
    const back = await browser.go(page.url, form({ account: 'mira' }));
    expect(back).toMatchObject({ status: 200, url: new URL(at('/desk')) });
    expect(back.body).toContain('<title>Desk');
    const me = JSON.parse((await desk.me(browser)).body) as unknown;
    expect(me).toEqual({
      id: expect.stringMatching(/^agent-/),
      name: 'Mira',
      roles: ['agent'],
      teams: 'all',
    });
  });

  it('sets a cookie that scripts cannot read, and no other page can use to change anything', async () => {
    const browser = httpBrowser();
    const page = await desk.toForm(browser);
    const form1 = await browser.step(page.url, form({ account: 'mira' }));
    let next = new URL(form1.headers.get('location') ?? '', page.url);
    while (next.pathname !== '/desk/callback') {
      next = new URL((await browser.step(next)).headers.get('location') ?? '', next);
    }
    const answer = await browser.step(next);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('set-cookie')).toMatch(
      /^stepladder_desk=[\w-]{43}; Path=\/desk; Max-Age=43200; HttpOnly; SameSite=Lax$/,
    );
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('lets a session end after twelve hours', async () => {
    const browser = httpBrowser();
    await desk.signIn(browser, 'mira');
    desk.server.clock.advance(12 * 3_600_000 - 1);
    expect((await desk.me(browser)).status).toBe(200);
    desk.server.clock.advance(1);
    expect((await desk.me(browser)).status).toBe(401);
  });

  it('lets somebody begin in two tabs, and finish both', async () => {
    const browser = httpBrowser();
    const one = await browser.step(at('/desk/sign-in'));
    const other = await desk.toForm(browser);
    expect((await browser.go(other.url, form({ account: 'mira' }))).status).toBe(200);
    expect((await browser.go(one.headers.get('location') ?? '')).status).toBe(200);
  });

  it.each([
    { to: '/desk?view=queue#/c1', ends: '/desk?view=queue' },
    { to: 'https://evil.example/desk', ends: '/desk' },
    { to: '//evil.example/desk', ends: '/desk' },
    { to: '/\\evil.example', ends: '/desk' },
    { to: '/desk/../../evil', ends: '/desk' },
    { to: '/desk/sign-out', ends: '/desk' },
    { to: '/desk@evil.example', ends: '/desk' },
    { to: '/desk?key=guess', ends: '/desk' },
    { to: '/', ends: '/desk' },
  ])('wanted $to, ends at $ends', async ({ to, ends }) => {
    const { url } = await desk.signIn(httpBrowser(), 'mira', to);
    expect(url.origin + url.pathname + url.search).toBe(at(ends));
  });

  it('tells who has no role so, once, without a session', async () => {
    const browser = httpBrowser();
    const page = await desk.signIn(browser, 'stranger');
    expect(page.status).toBe(403);
    expect(page.url.pathname).toBe('/desk/callback');
    expect(page.body).toContain('Sam &#60;b&#62;Stranger&#60;/b&#62;');
    expect(page.body).toContain('/desk/sign-in?afresh');
    expect(browser.cookies(desk.server.address)).not.toContain('stepladder_desk');
    expect((await desk.me(browser)).status).toBe(401);
  });

  it('asks anew for the account of who wants another one', async () => {
    const browser = httpBrowser();
    await desk.signIn(browser, 'stranger');
    const page = await browser.go(at('/desk/sign-in?afresh'));
    expect(page.body).toContain('<title>Sign-in service');
    expect((await browser.go(page.url, form({ account: 'mira' }))).status).toBe(200);
  });

  it.each([
    { account: 'lea', roles: ['agent', 'lead'], teams: 'all' },
    { account: 'ann', roles: ['author'], teams: 'all' },
    { account: 'paul', roles: ['agent'], teams: ['windows'] },
  ])('gives $account what the groups of the file say', async ({ account, ...rights }) => {
    const browser = httpBrowser();
    await desk.signIn(browser, account);
    expect(JSON.parse((await desk.me(browser)).body)).toMatchObject(rights);
  });

  it('ends the session of who was signed in before in this browser', async () => {
    const browser = httpBrowser();
    await desk.signIn(browser, 'mira');
    const before = browser.cookies(desk.server.address);
    const page = await browser.go(at('/desk/sign-in?afresh'));
    await browser.go(page.url, form({ account: 'lea' }));
    const old = await fetch(at('/desk/api/me'), { headers: { Cookie: before } });
    expect(old.status).toBe(401);
  });
});

describe('a service that is down', () => {
  const down = {
    status: 503,
    body: expect.stringContaining('Signing in does not work at the moment'),
  };

  it('is said calmly at the beginning and at the end, and found again when it is back', async () => {
    const other = await startDeskWithSignIn();
    await other.provider.down();
    const browser = httpBrowser();
    expect(await other.toForm(browser)).toMatchObject(down);
    await other.provider.up();
    const page = await other.toForm(browser);
    expect(page.status).toBe(200);
    let next = await browser.step(page.url, form({ account: 'mira' }));
    let url = page.url;
    while (url.pathname !== '/desk/callback') {
      url = new URL(next.headers.get('location') ?? '', url);
      if (url.pathname !== '/desk/callback') next = await browser.step(url);
    }
    await other.provider.down();
    expect(await browser.go(url)).toMatchObject(down);
    await other.provider.up();
    expect((await other.toForm(browser)).url.pathname).toBe('/desk');
    await other.close();
  });
});

describe('the way out', () => {
  it('ends our session and leads to the service’s own way out', async () => {
    const browser = httpBrowser();
    await desk.signIn(browser, 'mira');
    const before = browser.cookies(desk.server.address);
    const answer = await browser.step(at('/desk/sign-out'));
    const there = new URL(answer.headers.get('location') ?? '');
    expect(there.origin).toBe(desk.provider.issuer);
    expect(Object.fromEntries(there.searchParams)).toEqual({
      client_id: 'stepladder',
      post_logout_redirect_uri: at('/desk'),
    });
    expect((await browser.go(there)).status).toBe(200);
    const old = await fetch(at('/desk/api/me'), { headers: { Cookie: before } });
    expect(old.status).toBe(401);
    expect(browser.cookies(desk.server.address)).not.toContain('stepladder_desk');
  });

  it('leads back to the desk for who came by the one-time link, or was not there', async () => {
    const browser = httpBrowser();
    await browser.go(await desk.server.deskLink('Mira'));
    expect((await desk.me(browser)).status).toBe(200);
    const answer = await browser.step(at('/desk/sign-out'));
    expect(answer.headers.get('location')).toBe('/desk');
    expect((await desk.me(browser)).status).toBe(401);
    expect((await browser.step(at('/desk/sign-out'))).headers.get('location')).toBe('/desk');
  });

  it.each(['cross-site', 'same-site'])(
    'is closed to a page that leads there from %s',
    async (site) => {
      const browser = httpBrowser();
      await desk.signIn(browser, 'mira');
      await browser.step(at('/desk/sign-out'), { headers: { 'Sec-Fetch-Site': site } });
      expect((await desk.me(browser)).status).toBe(200);
    },
  );

  it('ends only ours where the service does not answer', async () => {
    const browser = httpBrowser();
    const other = await startDeskWithSignIn();
    await other.signIn(browser, 'mira');
    await other.provider.down();
    const answer = await browser.step(`${other.server.address}/desk/sign-out`);
    // It was looked up before, so it still says where.
    expect(answer.status).toBe(303);
    expect((await other.me(browser)).status).toBe(401);
    await other.provider.up();
    await other.close();
  });
});

it('finds names and groups at the userinfo endpoint, where tokens are lean', async () => {
  const other = await startDeskWithSignIn({ leanTokens: true });
  const browser = httpBrowser();
  expect((await other.signIn(browser, 'lea')).status).toBe(200);
  expect(JSON.parse((await other.me(browser)).body)).toMatchObject({ name: 'Lea' });
  await other.close();
});

it('logs nobody’s name, no code, no token and no secret', async () => {
  const browser = httpBrowser();
  await desk.signIn(browser, 'mira');
  await desk.signIn(browser, 'stranger');
  const logged = desk.server.logged();
  expect(logged).toContain('/desk/callback');
  for (const secret of ['Mira', 'mira@', 'Stranger', desk.provider.clientSecret, 'code=', 'eyJ']) {
    expect(logged).not.toContain(secret);
  }
});

describe('where no service is set up', () => {
  it.each(['/desk/sign-in', '/desk/callback?code=x&state=y'])(
    '%s leads to the desk',
    async (path) => {
      const other = await startDeskWithSignIn({
        env: { OIDC_ISSUER: '', OIDC_CLIENT_ID: '', OIDC_CLIENT_SECRET: '' },
      });
      const page = await httpBrowser().go(`${other.server.address}${path}`);
      expect(page).toMatchObject({ status: 401, body: expect.stringContaining('desk:link') });
      await other.close();
    },
  );
});
