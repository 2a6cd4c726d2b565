/** The addresses of the chat: the widget's session, Direct Line, and a chat carried elsewhere. */
import { carryPage, openCarried } from './carry/carry.js';
import type { ChatPorts } from './chatPorts.js';
import { behindToken, type Inside } from './directLine/access.js';
import { postActivity, readActivities } from './directLine/activities.js';
import { refreshToken, resumeConversation, startConversation } from './directLine/conversations.js';
import { readFile } from './directLine/file.js';
import { limited } from './directLine/limited.js';
import { generateToken, sessionId } from './directLine/notHere.js';
import { receiveUpload } from './directLine/upload.js';
import { oneAtATime } from './limits/oneAtATime.js';
import { file, get, post, type Route } from './http/route.js';
import { eraseChat } from './webchat/eraseChat.js';
import { openSession } from './webchat/session.js';
import { signOutChat } from './webchat/signOutChat.js';

export function chatRoutes(ports: ChatPorts): readonly Route[] {
  return [
    post('/webchat/session', openSession({ ...ports, tokens: ports.gate.tokens })),
    post('/webchat/erase', behindToken(ports.gate, eraseChat(ports))),
    post('/webchat/sign-out', signOutChat(ports)),
    ...file('/carry/:secret', carryPage(ports)),
    post('/carry', openCarried(ports)),
    ...directLineRoutes(ports),
  ];
}

function directLineRoutes(ports: ChatPorts): readonly Route[] {
  const { gate, directLine, log, chance, config, limiter } = ports;
  const { tokens } = gate;
  const at = '/v3/directline';
  const one = `${at}/conversations/:id`;
  const sending = (inside: Inside) => behindToken(gate, limited(limiter, inside));
  return [
    post(`${at}/tokens/generate`, generateToken()),
    post(`${at}/tokens/refresh`, sending(refreshToken(tokens))),
    post(`${at}/conversations`, sending(startConversation(tokens, directLine))),
    get(one, behindToken(gate, resumeConversation(tokens))),
    get(`${one}/activities`, readActivities(gate, directLine, log)),
    post(`${one}/activities`, sending(postActivity({ ...ports, passOn: ports.streams.pass }))),
    post(`${one}/upload`, sending(oneAtATime(receiveUpload(directLine, config.maxFileBytes)))),
    ...file(`${one}/files/:fileId`, readFile(gate, directLine)),
    get(`${at}/session/getsessionid`, behindToken(gate, sessionId(chance.newId))),
  ];
}
