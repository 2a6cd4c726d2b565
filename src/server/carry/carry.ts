/**
 * `/carry/{secret}`: a chat opened on another device. Whoever asks for the page spends nothing,
 * since previews of links ask too; the link is spent by the button.
 */
import { addIdentity } from '../../cases/samePerson.js';
import { isCarryOpen, redeemCarry } from '../../people/carry.js';
import type { BrowserSession } from '../../people/visitor.js';
import { tooLarge } from '../http/body.js';
import { isOwnOrigin } from '../http/origins.js';
import { html } from '../http/reply.js';
import type { Headers, Reply } from '../http/reply.js';
import type { Asked, Handler } from '../http/route.js';
import type { ServerPorts } from '../ports.js';
import { mayVisit, visitorCookie, visitorLifeMs } from '../webchat/visitorCookie.js';
import { carryGone, carryOffer, carryStrange } from './carryPages.text.js';

export type CarryPorts = Pick<ServerPorts, 'config' | 'storage' | 'chance'>;

const maxFormBytes = 4096;

/** For a browser that is let in by the link and by nothing else: long enough for one repair. */
const carriedLifeMs = 24 * 60 * 60 * 1000;

const pageHeaders: Headers = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
};

const lastHeaders: Headers = { ...pageHeaders, 'Referrer-Policy': 'no-referrer' };

/**
 * The offer keeps the usual referrer policy, same-origin: with no-referrer browsers send the form
 * with `Origin: null`, and other sites' forms could not be told from ours.
 */
export function carryPage({ storage, chance }: CarryPorts): Handler {
  return async ({ params }) => {
    const secret = secretIn(params['secret']);
    const isOpen = secret !== null && (await isCarryOpen(storage, secret, chance.now()));
    return isOpen ? html(200, carryOffer(secret), pageHeaders) : gone();
  };
}

export function openCarried({ config, storage, chance }: CarryPorts): Handler {
  return async (asked) => {
    if (!isOwnOrigin(asked.caller, config)) return html(403, carryStrange(), lastHeaders);
    const form = await formOf(asked);
    if (form === null) return tooLarge();
    const secret = secretIn(form.get('secret'));
    if (secret === null) return gone();
    const browser = browserOf(asked, config);
    const redeemed = await redeemCarry(storage, secret, browser, chance);
    if (redeemed === undefined) return gone();
    const { identity } = asked.caller;
    // A link that works once, opened where the proxy says who it is: that is the same person.
    if (identity !== null) {
      const { issuer, subject } = identity;
      const { personId } = redeemed;
      await storage.write((trx) => addIdentity(trx, personId, { issuer, subject }, chance));
    }
    const cookie = visitorCookie(redeemed.browserSecret, browser.lifeMs, asked.caller, config);
    return {
      status: 303,
      headers: { ...lastHeaders, Location: '/embed', 'Set-Cookie': cookie },
      body: null,
    };
  };
}

/** Unknown, spent and too old look the same from outside. */
function gone(): Reply {
  return html(410, carryGone(), lastHeaders);
}

function browserOf({ caller }: Asked, config: CarryPorts['config']): BrowserSession {
  return mayVisit(caller, config)
    ? { kind: 'visitor', lifeMs: visitorLifeMs(config) }
    : { kind: 'carried', lifeMs: carriedLifeMs };
}

/** Only what can be a secret goes on: it is written into the page. */
function secretIn(text: string | null | undefined): string | null {
  return text != null && /^[0-9A-F]{64}$/.test(text) ? text : null;
}

async function formOf(asked: Asked): Promise<URLSearchParams | null> {
  const read = await asked.bytes(maxFormBytes);
  if (read.kind === 'tooLarge') return null;
  return new URLSearchParams(read.kind === 'read' ? read.bytes.toString('utf8') : '');
}
