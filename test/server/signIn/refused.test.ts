/** What is refused on the way back from the sign-in service: with a real OpenID provider, over HTTP. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { SignJWT, UnsecuredJWT, decodeJwt, generateKeyPair } from 'jose';
import { startDeskWithSignIn, type DeskWithSignIn } from '../../support/aDeskWithSignIn.js';
import { form, httpBrowser } from '../../support/httpBrowser.js';

let desk: DeskWithSignIn;

beforeAll(async () => {
  desk = await startDeskWithSignIn();
});

afterEach(() => {
  desk.provider.tamper(null);
});

afterAll(() => desk.close());

const at = (path: string) => `${desk.server.address}${path}`;

describe('what is refused', () => {
  /** The address of the callback, as the service leads to it. */
  async function callback(browser = httpBrowser()) {
    const page = await desk.toForm(browser);
    let response = await browser.step(page.url, form({ account: 'mira' }));
    let url = page.url;
    for (;;) {
      url = new URL(response.headers.get('location') ?? '', url);
      if (url.pathname === '/desk/callback') return { browser, url };
      response = await browser.step(url);
    }
  }

  const refused = { status: 400, body: expect.stringContaining('You are not signed in yet') };

  it('the same return twice', async () => {
    const { browser, url } = await callback();
    expect((await browser.step(url)).status).toBe(303);
    expect(await browser.go(url)).toMatchObject(refused);
  });

  it('a state that we did not give out, and none at all', async () => {
    const { browser, url } = await callback();
    const foreign = new URL(url);
    foreign.searchParams.set('state', 'x'.repeat(43));
    expect(await browser.go(foreign)).toMatchObject(refused);
    expect(await browser.go(at('/desk/callback'))).toMatchObject(refused);
  });

  it('a return in another browser: nobody is signed in as somebody else', async () => {
    const { url } = await callback();
    const victim = httpBrowser();
    await desk.toForm(victim);
    expect(await victim.go(url)).toMatchObject(refused);
    expect((await desk.me(victim)).status).toBe(401);
  });

  it('a code of one sign-in with the state of another', async () => {
    const used = await callback();
    await used.browser.step(used.url);
    const { browser, url } = await callback();
    url.searchParams.set('code', used.url.searchParams.get('code') ?? '');
    expect(await browser.go(url)).toMatchObject(refused);
  });

  it('a code of another sign-in that nobody has used: it does not fit the verifier', async () => {
    const other = await callback();
    const { browser, url } = await callback();
    url.searchParams.set('code', other.url.searchParams.get('code') ?? '');
    expect(await browser.go(url)).toMatchObject(refused);
  });

  it('a return after ten minutes', async () => {
    const { browser, url } = await callback();
    desk.server.clock.advance(600_000);
    expect(await browser.go(url)).toMatchObject(refused);
  });

  it('an answer of another issuer', async () => {
    const { browser, url } = await callback();
    url.searchParams.set('iss', 'https://evil.example');
    expect(await browser.go(url)).toMatchObject(refused);
  });

  it('the wish of who has cancelled', async () => {
    const browser = httpBrowser();
    const page = await desk.toForm(browser);
    expect(await browser.go(page.url, form({ cancel: 'yes' }))).toMatchObject(refused);
  });

  type Change = (claims: Record<string, unknown>) => Record<string, unknown>;
  const now = () => Math.floor(Date.now() / 1000);

  it.each<{ why: string; change: Change; signedBy?: 'itself' | 'another' | 'nobody' }>([
    { why: 'a foreign nonce', change: (claims) => ({ ...claims, nonce: 'n'.repeat(43) }) },
    { why: 'no nonce', change: ({ nonce: _, ...claims }) => claims },
    { why: 'run out', change: (claims) => ({ ...claims, iat: now() - 900, exp: now() - 300 }) },
    { why: 'for somebody else', change: (claims) => ({ ...claims, aud: 'another' }) },
    { why: 'of another issuer', change: (claims) => ({ ...claims, iss: 'https://evil.example' }) },
    { why: 'signed with another key', change: (claims) => claims, signedBy: 'another' },
    { why: 'not signed at all', change: (claims) => claims, signedBy: 'nobody' },
  ])('an id token: $why', async ({ change, signedBy = 'itself' }) => {
    const { privateKey, kid } = desk.provider.key;
    desk.provider.tamper(async (idToken) => {
      const claims = change(decodeJwt(idToken));
      if (signedBy === 'nobody') return new UnsecuredJWT(claims).encode();
      const key = signedBy === 'itself' ? privateKey : (await generateKeyPair('RS256')).privateKey;
      return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid }).sign(key);
    });
    const browser = httpBrowser();
    expect(await desk.signIn(browser, 'mira')).toMatchObject(refused);
    expect(browser.cookies(desk.server.address)).not.toContain('stepladder_desk');
  });

  it('an id token with one claim changed and the old signature', async () => {
    desk.provider.tamper((idToken) => {
      const [header, , signature] = idToken.split('.');
      const claims = { ...decodeJwt(idToken), groups: ['leads'] };
      const body = Buffer.from(JSON.stringify(claims)).toString('base64url');
      return [header, body, signature].join('.');
    });
    expect(await desk.signIn(httpBrowser(), 'mira')).toMatchObject(refused);
  });

  it('lets the same token through when nobody has changed it', async () => {
    const { privateKey, kid } = desk.provider.key;
    desk.provider.tamper((idToken) =>
      new SignJWT(decodeJwt(idToken)).setProtectedHeader({ alg: 'RS256', kid }).sign(privateKey),
    );
    expect((await desk.signIn(httpBrowser(), 'mira')).status).toBe(200);
  });
});
