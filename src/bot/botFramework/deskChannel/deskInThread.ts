/** The desk as it is used from a thread: what is written there stands there already, and counts once. */
import type { Case } from '../../../cases/case.js';
import { createDesk, type DeskPorts } from '../../../desk/createDesk.js';
import type { Desk } from '../../../desk/desk.js';
import type { Agent } from '../../../people/agent.js';
import type { Transact } from '../../../storage/storage.js';
import { createDeskLine } from '../../deskLine.js';
import { addEntries, addOnce } from './threadRows.js';

type Line = Pick<ReturnType<typeof createDeskLine>, 'tell' | 'keepNote'>;

/** For one activity: it comes again where its answer did not arrive. */
export function deskInThread(ports: DeskPorts, activityId: string): Desk {
  const { now } = ports;

  async function once(
    trx: Transact,
    theCase: Case,
    write: (line: Line) => Promise<void>,
  ): Promise<void> {
    if (!(await addOnce(trx, theCase.id, activityId))) return;
    const ids: string[] = [];
    const newId = (): string => {
      const id = ports.newId();
      ids.push(id);
      return id;
    };
    await write(createDeskLine({ now, newId }));
    await addEntries(trx, theCase.id, ids);
  }

  return createDesk({
    ...ports,
    tell: (trx: Transact, theCase: Case, agent: Agent, text: string) =>
      once(trx, theCase, (line) => line.tell(trx, theCase, agent, text)),
    keepNote: (trx: Transact, theCase: Case, agent: Agent, text: string) =>
      once(trx, theCase, (line) => line.keepNote(trx, theCase, agent, text)),
  });
}
