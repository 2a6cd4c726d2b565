/** `/desk`: the page for who is signed in, the way in for who is not, and the one-time link. */
import { agentSessionLifeMs, redeemKey } from '../../people/agentSession.js';
import type { Chance } from '../../people/session.js';
import { setCookie } from '../http/cookie.js';
import type { Reply } from '../http/reply.js';
import type { Asked, Handler } from '../http/route.js';
import { pagePolicy } from '../http/securityHeaders.js';
import type { BuiltFiles } from '../pages/builtFiles.js';
import { serve } from '../pages/serve.js';
import { messagePage } from '../signIn/messagePage.js';
import { deskCookie, whoAsks } from './access.js';
import type { DeskGate } from './access.js';
import { keyNotHere, keySpent, noRolePage, signIn, signInWithService } from './deskPage.text.js';

export type DeskPagePorts = {
  readonly gate: DeskGate;
  readonly files: BuiltFiles;
  readonly chance: Chance;
  /** Where people sign in; null where only the one-time link leads in. */
  readonly signInAddress: string | null;
};

export function deskPage({ gate, files, chance, signInAddress }: DeskPagePorts): Handler {
  return async (asked) => {
    const key = asked.query.get('key');
    if (key !== null) return signedInBy(key, asked, gate, chance);
    const who = await whoAsks(gate, asked);
    switch (who.kind) {
      case 'nobody':
        return messagePage(
          asked,
          401,
          signInAddress === null ? signIn() : signInWithService(signInAddress),
        );
      case 'noRole':
        return messagePage(asked, 403, noRolePage(who.name, anotherAccount(signInAddress)));
      case 'agent':
        return serve(
          files,
          'desk.html',
          asked,
          pagePolicy(asked.caller, { frames: false, framedBy: [] }),
        );
    }
  };
}

function anotherAccount(signInAddress: string | null): string | null {
  return signInAddress === null ? null : `${signInAddress}?afresh`;
}
async function signedInBy(
  key: string,
  asked: Asked,
  gate: DeskGate,
  chance: Chance,
): Promise<Reply> {
  if (!asked.caller.local) return messagePage(asked, 403, keyNotHere());
  const secret = await redeemKey(gate.storage, key, chance);
  if (secret === undefined) return messagePage(asked, 401, keySpent());
  const cookie = setCookie({
    name: deskCookie,
    value: secret,
    path: '/desk',
    sameSite: 'Strict',
    secure: asked.caller.secure,
    maxAgeMs: agentSessionLifeMs,
  });
  return {
    status: 303,
    headers: { Location: '/desk', 'Set-Cookie': cookie, 'Cache-Control': 'no-store' },
    body: null,
  };
}
