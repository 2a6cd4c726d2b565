/** Everything that the desk's API can do: add a line here, and it is routed, guarded and documented. */
import type { Desk } from '../../../desk/desk.js';
import { actionOperations } from '../actions.js';
import { authorOperations } from '../authors.js';
import type { AuthorPorts } from '../authors.js';
import { caseOperations } from '../cases.js';
import { fileOperations } from '../files.js';
import { libraryOperations } from '../library.js';
import { lookOperations } from '../looks.js';
import type { LibraryPorts } from '../library.js';
import { queueCases } from '../queueCases.js';
import { teamOperations } from '../teams.js';
import { liveOperations } from '../live.js';
import { noticeOperations } from '../notices.js';
import { typingOperations } from '../typing.js';
import type { TypingPorts } from '../typing.js';
import { documentOperation } from './documentOperation.js';
import type { Operation } from './operation.js';

export type DeskApiPorts = AuthorPorts & LibraryPorts & TypingPorts & { readonly desk: Desk };

export function deskOperations(ports: DeskApiPorts): readonly Operation[] {
  const operations = [
    ...caseOperations(ports.desk),
    ...fileOperations(ports.desk),
    queueCases(ports.desk),
    ...teamOperations(ports.deskSettings),
    ...actionOperations(ports.desk),
    ...authorOperations(ports),
    ...libraryOperations(ports),
    ...lookOperations(ports),
    ...liveOperations(ports),
    ...noticeOperations(ports),
    ...typingOperations(ports),
  ];
  return [...operations, documentOperation(operations)];
}
