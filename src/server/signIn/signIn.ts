/** Signing in to the desk with the company's sign-in service: there, back, and out again. */
import { agentSessionLifeMs, endAgentSession, openSignedIn } from '../../people/agentSession.js';
import { agentOf } from '../../people/agentRoles.js';
import type { SignedIn } from '../../people/agentRoles.js';
import { redeemSignIn, rememberSignIn, signInLifeMs } from '../../people/signInState.js';
import type { Chance } from '../../people/session.js';
import type { Log } from '../../log.js';
import { deskCookie, isLedFromElsewhere } from '../desk/access.js';
import type { DeskGate } from '../desk/access.js';
import { noRolePage, notSignedIn, serviceDown } from '../desk/deskPage.text.js';
import { cookieOf, setCookie } from '../http/cookie.js';
import type { Headers, Reply } from '../http/reply.js';
import { get } from '../http/route.js';
import type { Asked, Route } from '../http/route.js';
import { messagePage } from './messagePage.js';
import { ownPath } from './ownPath.js';
import type { Failed, Provider } from './provider.js';

export type SignInPorts = {
  readonly gate: DeskGate;
  /** null: nobody signs in this way, and these addresses lead to the desk's own page. */
  readonly provider: Provider | null;
  readonly chance: Chance;
  readonly log: Log;
};

export const signInPath = '/desk/sign-in';
const callbackPath = '/desk/callback';

/** The browser in which signing in began; sent along when the service leads back to us. */
const browserCookie = 'stepladder_sign_in';

export function signInRoutes(ports: SignInPorts): readonly Route[] {
  const { provider } = ports;
  const toDesk = () => redirect('/desk');
  return [
    get(signInPath, provider === null ? toDesk : (asked) => begin(ports, provider, asked)),
    get(callbackPath, provider === null ? toDesk : (asked) => finish(ports, provider, asked)),
    get('/desk/sign-out', (asked) => signOut(ports, asked)),
  ];
}

async function begin(ports: SignInPorts, provider: Provider, asked: Asked): Promise<Reply> {
  const { chance, gate, log } = ports;
  const browser = cookieOf(asked.headers, browserCookie) ?? chance.newSecret();
  const tokens = {
    state: chance.newSecret(),
    nonce: chance.newSecret(),
    codeVerifier: chance.newSecret(),
  };
  const begun = await provider.begin(tokens, asked.query.has('afresh'));
  if (begun.kind !== 'begun') return failed(asked, begun, log);
  const returnTo = ownPath(asked.query.get('to'));
  await rememberSignIn(gate.storage, { ...tokens, browser, returnTo }, chance);
  const cookie = setCookie({
    ...{ name: browserCookie, value: browser, path: '/desk', sameSite: 'Lax' },
    secure: asked.caller.secure,
    maxAgeMs: signInLifeMs,
  });
  return redirect(begun.address, { 'Set-Cookie': cookie });
}

async function finish(ports: SignInPorts, provider: Provider, asked: Asked): Promise<Reply> {
  const { gate, chance, log } = ports;
  const state = asked.query.get('state') ?? '';
  const browser = cookieOf(asked.headers, browserCookie) ?? '';
  const underWay = await redeemSignIn(gate.storage, state, browser, chance.now());
  if (!underWay) return failed(asked, { kind: 'refused', reason: 'unknown-state' }, log);
  const finished = await provider.finish(asked.query, { ...underWay, state });
  if (finished.kind !== 'signedIn') return failed(asked, finished, log);
  const { signedIn } = finished;
  if (agentOf(signedIn, gate.roles) === null) return withoutRole(asked, signedIn);
  return letIn(ports, asked, signedIn, underWay.returnTo);
}

/** Lax, so that a link in a mail finds who is signed in; what changes something asks for more. */
async function letIn(
  { gate, chance }: SignInPorts,
  asked: Asked,
  signedIn: SignedIn,
  returnTo: string,
): Promise<Reply> {
  const before = cookieOf(asked.headers, deskCookie);
  if (before !== null) await endAgentSession(gate.storage, before);
  const cookie = setCookie({
    ...{ name: deskCookie, path: '/desk', sameSite: 'Lax', secure: asked.caller.secure },
    value: await openSignedIn(gate.storage, signedIn, chance),
    maxAgeMs: agentSessionLifeMs,
  });
  return redirect(returnTo, { 'Set-Cookie': cookie });
}

async function signOut({ gate, provider }: SignInPorts, asked: Asked): Promise<Reply> {
  // Another page must not sign anybody out by leading here.
  if (isLedFromElsewhere(asked.headers)) return redirect('/desk');
  const secret = cookieOf(asked.headers, deskCookie);
  const ended = secret === null ? undefined : await endAgentSession(gate.storage, secret);
  const byService = ended?.kind === 'signedIn' && provider !== null;
  const elsewhere = byService ? await provider.signOutAddress() : null;
  const cookie = setCookie({
    ...{ name: deskCookie, value: '', path: '/desk', sameSite: 'Lax', maxAgeMs: 0 },
    secure: asked.caller.secure,
  });
  return redirect(elsewhere ?? '/desk', { 'Set-Cookie': cookie });
}

function failed(asked: Asked, { kind, reason }: Failed, log: Log): Reply {
  log.warn({ reason }, kind === 'down' ? 'the sign-in service is down' : 'a sign-in failed');
  return kind === 'down'
    ? messagePage(asked, 503, serviceDown(signInPath))
    : messagePage(asked, 400, notSignedIn(signInPath));
}

function withoutRole(asked: Asked, { name }: SignedIn): Reply {
  return messagePage(asked, 403, noRolePage(name, `${signInPath}?afresh`));
}

function redirect(address: string, headers: Headers = {}): Reply {
  return {
    status: 303,
    headers: { Location: address, 'Cache-Control': 'no-store', ...headers },
    body: null,
  };
}
