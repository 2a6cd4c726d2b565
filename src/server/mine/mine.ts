/** `/mine`: a person's own cases, what is kept about them, and the way to take it away or delete it. */
import { erasePerson } from '../../cases/erase.js';
import { myCases } from '../../cases/myCases.js';
import { myData } from '../../cases/myData.js';
import type { MyData } from '../../cases/myData.js';
import { conversationsText } from '../../cases/myData.text.js';
import type { ChatPorts } from '../chatPorts.js';
import { isOwnOrigin } from '../http/origins.js';
import { failure, json, plain } from '../http/reply.js';
import type { Reply } from '../http/reply.js';
import { del, file, get } from '../http/route.js';
import type { Asked, Handler, Route } from '../http/route.js';
import { pagePolicy } from '../http/securityHeaders.js';
import type { BuiltFiles } from '../pages/builtFiles.js';
import { serve } from '../pages/serve.js';
import { teamsHosts } from '../pages/teamsHosts.js';
import { noVisitorCookie, visitorSecret } from '../webchat/visitorCookie.js';
import { whoIs } from './whoIs.js';
import type { Asker } from './whoIs.js';

export type MinePorts = Pick<
  ChatPorts,
  'config' | 'storage' | 'chance' | 'teams' | 'log' | 'readHostToken'
>;

type Person = Extract<Asker, { kind: 'person' }>;
type ForPerson = (asked: Asked, person: Person) => Promise<Reply>;

export function mineRoutes(files: BuiltFiles, ports: MinePorts): readonly Route[] {
  return [
    ...file('/mine', minePage(files, ports)),
    get('/mine/api/cases', readMyCases(ports)),
    get('/mine/api/data', downloadMyData(ports)),
    del('/mine/api/data', deleteMyData(ports)),
  ];
}

/** Framed by Teams only where Teams is set up. */
function minePage(files: BuiltFiles, { config }: MinePorts): Handler {
  const framedBy = config.tab === null ? [] : teamsHosts;
  return (asked) =>
    serve(files, 'mine.html', asked, pagePolicy(asked.caller, { frames: false, framedBy }));
}

function readMyCases(ports: MinePorts): Handler {
  const { storage, config } = ports;
  return forPerson(ports, async (_asked, { personId }) =>
    json(200, {
      cases: personId === null ? [] : await myCases(storage.db, personId),
      keepDays: config.keepDays,
      chat: { teams: teamsChat(ports) },
    }),
  );
}

/** JSON, or with `?as=text` the conversations to read. */
function downloadMyData(ports: MinePorts): Handler {
  return forPerson(ports, async (asked, { personId }) => {
    const data = personId === null ? nothing : await myData(ports.storage.db, personId);
    return asked.query.get('as') === 'text'
      ? plain(200, conversationsText(data), attached('my-conversations.txt'))
      : json(200, data, attached('my-data.json'));
  });
}

/** The cookie of a browser whose person is gone is of no use to anybody. */
function deleteMyData(ports: MinePorts): Handler {
  const { storage, chance, config, log } = ports;
  const erase: ForPerson = async ({ caller, headers }, { personId }) => {
    if (personId !== null) {
      await erasePerson({ storage, now: chance.now }, personId);
      log.info({}, 'a person was erased');
    }
    const hasCookie = visitorSecret(headers) !== null;
    return json(200, {}, hasCookie ? { 'Set-Cookie': noVisitorCookie(caller, config) } : {});
  };
  return forPerson(ports, erase, true);
}

/** Browsers name the page that asks whenever it could change something. */
function forPerson(ports: MinePorts, inside: ForPerson, changes = false): Handler {
  const { config, teams = null } = ports;
  const isOurPage = ({ caller }: Asked) =>
    isOwnOrigin(caller, config) && !(changes && caller.origin === null);
  return async (asked) => {
    const asker = await whoIs({ ...ports, teams }, asked);
    switch (asker.kind) {
      case 'nobody':
        return failure(401, 'Unauthorized', 'Nobody is signed in here.');
      case 'refused':
        return asker.reply;
      case 'person':
        return asker.by === 'token' || isOurPage(asked)
          ? inside(asked, asker)
          : failure(403, 'Forbidden', 'Only our own page may do this without a token.');
    }
  };
}

function teamsChat({ config: { bot } }: MinePorts): string | null {
  return bot.kind === 'app' ? `https://teams.microsoft.com/l/chat/0/0?users=28:${bot.appId}` : null;
}

function attached(name: string) {
  return { 'Content-Disposition': `attachment; filename="${name}"` };
}

const nothing: MyData = {
  name: '',
  since: null,
  rights: null,
  knownBy: [],
  cases: [],
  conversations: [],
  files: [],
};
