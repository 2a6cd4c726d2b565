/**
 * What a token says of itself, looked at before the SDK sees it. The SDK has a second door for
 * tokens of any Entra tenant, and keeps something of every unsigned token with a new `tid` for good.
 */
import { z } from 'zod';

export const connectorIssuer = 'https://api.botframework.com';

export type Expected = {
  readonly appId: string;
  readonly tenantId: string;
  readonly serviceUrl: string;
  /** Milliseconds since 1970. */
  readonly now: number;
};

const maxTokenLength = 16 * 1024;
const toleranceSeconds = 5 * 60;

const Header = z.object({ alg: z.enum(['RS256', 'RS384', 'RS512']), kid: z.string().max(500) });

const Claims = z.object({
  iss: z.literal(connectorIssuer),
  aud: z.string(),
  exp: z.number(),
  nbf: z.number().optional(),
  serviceurl: z.string(),
  tid: z.string().optional(),
});

/** Says nothing about the signature. */
export function mayBeFromConnector(authorization: string | undefined, expected: Expected): boolean {
  if (authorization === undefined || authorization.length > maxTokenLength) return false;
  const token = /^Bearer ([\w-]+)\.([\w-]+)\.[\w-]+$/.exec(authorization);
  const header = Header.safeParse(decoded(token?.[1]));
  const claims = Claims.safeParse(decoded(token?.[2]));
  return header.success && claims.success && isForUs(claims.data, expected);
}

function isForUs(claims: z.infer<typeof Claims>, expected: Expected): boolean {
  const now = expected.now / 1000;
  return (
    claims.aud === expected.appId &&
    claims.serviceurl === expected.serviceUrl &&
    claims.exp + toleranceSeconds > now &&
    (claims.nbf ?? 0) - toleranceSeconds <= now &&
    (claims.tid === undefined || claims.tid === expected.tenantId)
  );
}

function decoded(part: string | undefined): unknown {
  if (part === undefined) return undefined;
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
