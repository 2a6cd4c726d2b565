/**
 * A connector that refuses what the real one refuses, with the key server beside it. It plays
 * https://smba.test: `fetch` leads there.
 */
import { createServer, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { publicKeys } from './connectorKeys.js';

export const serviceUrl = 'https://smba.test/amer/';

export type Call = {
  readonly method: string;
  /** After the service's address. */
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly id: string | null;
};

/** `broken`: the connection ends without an answer. */
export type Fault = {
  readonly status: number | 'broken';
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** The message is there all the same. */
  readonly taken?: boolean;
  readonly onlyTo?: RegExp;
};

export type FakeConnector = {
  readonly address: string;
  /** What the real one would have taken: messages, updates, typing, in order. */
  readonly calls: Call[];
  /** How often somebody asked, whatever came of it. */
  readonly asked: () => number;
  /** For the next requests, one each. */
  readonly failNext: (...faults: readonly Fault[]) => void;
  /** Of every team, by "29:..." id. */
  readonly members: Map<string, Readonly<Record<string, unknown>>>;
  readonly fetch: typeof fetch;
  readonly texts: () => readonly string[];
  readonly close: () => Promise<void>;
};

const Sent = z.looseObject({
  type: z.enum(['message', 'typing']),
  from: z.object({ id: z.string().min(1) }),
  conversation: z.object({ id: z.string().min(1) }),
  text: z.string().optional(),
  attachments: z.array(z.object({ contentType: z.string(), content: z.unknown() })).optional(),
});

const NewChat = z.looseObject({
  isGroup: z.literal(false),
  tenantId: z.string().min(1),
  bot: z.object({ id: z.string().min(1) }),
  members: z.tuple([z.object({ id: z.string().min(1) }).strip()]),
});

const NewThread = z.looseObject({
  isGroup: z.literal(true),
  bot: z.object({ id: z.string().min(1) }),
  channelData: z.object({ channel: z.object({ id: z.string().regex(/^19:[^;]+$/) }) }),
  activity: z.looseObject({ type: z.literal('message') }),
});

const maxBytes = 28 * 1024;

type Answer = { status: number; body: unknown; headers?: Readonly<Record<string, string>> };

/** `authorization`: what every request has to carry; null where nobody signs in. */
export async function startConnector(
  authorization: string | null = 'Bearer stub',
): Promise<FakeConnector> {
  const calls: Call[] = [];
  const members: FakeConnector['members'] = new Map();
  const faults: Fault[] = [];
  let asked = 0;
  let ids = 0;
  let address = '';
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const path = request.url ?? '';
      if (path.startsWith('/keys')) {
        const keys =
          path === '/keys/metadata'
            ? { issuer: 'https://api.botframework.com', jwks_uri: `${address}/keys/jwks` }
            : publicKeys();
        response.setHeader('Content-Type', 'application/json');
        response.end(JSON.stringify(keys));
        return;
      }
      asked += 1;
      const fault =
        faults[0]?.onlyTo === undefined || faults[0].onlyTo.test(path) ? faults.shift() : undefined;
      const answer = fault === undefined || fault.taken === true ? taken(request, body) : null;
      if (fault?.status === 'broken') {
        response.destroy();
        return;
      }
      const status = fault?.status ?? answer?.status ?? 500;
      const headers = fault?.headers ?? {};
      response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
      response.end(JSON.stringify(fault === undefined ? answer?.body : (fault.body ?? {})));
    });
  });

  function taken(request: IncomingMessage, text: string): Answer {
    const method = request.method ?? '';
    const path = decodeURIComponent((request.url ?? '').replace(/^\/amer\//, ''));
    if (authorization !== null && request.headers.authorization !== authorization) {
      return refused(401, 'Unauthorized');
    }
    if (Buffer.byteLength(text, 'utf16le') > maxBytes * 2) return refused(413, 'MessageSizeTooBig');
    const body: unknown = text === '' ? {} : JSON.parse(text);
    const member = /^v3\/conversations\/([^/]+)\/members\/([^/]+)$/.exec(path);
    if (method === 'GET' && member !== null) {
      const found = members.get(member[2] ?? '');
      return found === undefined
        ? refused(404, 'MemberNotFoundInConversation')
        : { status: 200, body: { id: member[2], ...found } };
    }
    if (method === 'POST' && path === 'v3/conversations') {
      const thread = NewThread.safeParse(body);
      if (thread.success) {
        ids += 1;
        const activityId = String(1_700_000 + ids);
        const id = `${thread.data.channelData.channel.id};messageid=${activityId}`;
        calls.push({ method, path, body: thread.data.activity, id: activityId });
        return { status: 201, body: { id, activityId } };
      }
      const chat = NewChat.safeParse(body);
      if (!chat.success) return refused(400, 'BadSyntax');
      const id = `a:again-${chat.data.members[0].id}`;
      calls.push({ method, path, body: chat.data, id });
      return { status: 200, body: { id } };
    }
    const place = /^v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?$/.exec(path);
    const sent = Sent.safeParse(body);
    if (place === null || !sent.success) return refused(400, 'BadSyntax');
    const hasBoth = sent.data.text !== undefined && (sent.data.attachments?.length ?? 0) > 0;
    if (hasBoth) return refused(400, 'TextAndCard');
    if (sent.data.conversation.id !== place[1]) {
      return refused(400, 'OtherConversation');
    }
    if (method === 'PUT') {
      const known = calls.some(({ id }) => id === place[2]);
      if (!known) return refused(404, 'ActivityNotFoundInConversation');
      calls.push({ method, path, body: sent.data, id: place[2] ?? null });
      return { status: 200, body: { id: place[2] } };
    }
    ids += 1;
    const id = `sent-${ids}`;
    calls.push({ method, path, body: sent.data, id });
    return { status: 201, body: { id } };
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    address,
    calls,
    members,
    asked: () => asked,
    failNext: (...next) => {
      faults.push(...next);
    },
    fetch: (input, init) =>
      fetch(placeOf(addressOf(input), address), {
        ...init,
        // So that a broken connection is one of this request.
        headers: { ...(init?.headers as Record<string, string>), connection: 'close' },
      }),
    texts: () =>
      calls.flatMap(({ method, body }) =>
        method === 'POST' && typeof body['text'] === 'string' ? [body['text']] : [],
      ),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

/** The address that serves every region leads here, too. */
function placeOf(asked: string, address: string): string {
  return asked
    .replace('https://smba.test', address)
    .replace('https://smba.trafficmanager.net/teams', `${address}/amer`);
}

function addressOf(input: string | URL | Request): string {
  return input instanceof Request ? input.url : input.toString();
}

function refused(status: number, code: string): Answer {
  return { status, body: { error: { code, message: 'no' } } };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}
