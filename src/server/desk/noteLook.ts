/** Writes down that an agent has looked into a case, at every address that reads one. */
import { keepLook } from '../../desk/looks.js';
import type { Agent } from '../../people/agent.js';
import type { Storage } from '../../storage/storage.js';
import type { Asked } from '../http/route.js';
import type { Operation } from './api/operation.js';

const casePath = '/cases/{id}';

/** Before anything is given out; fails with the request where it cannot be written down. */
export async function noteLook(
  { storage, now }: { readonly storage: Storage; readonly now: () => number },
  { method, path }: Pick<Operation, 'method' | 'path'>,
  { params }: Asked,
  who: { readonly agent: Agent; readonly by: string },
): Promise<void> {
  if (method !== 'get' || !path.startsWith(casePath)) return;
  const part = path.slice(casePath.length + 1);
  const what = part.replaceAll(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '');
  const look = {
    caseId: params['id'] ?? '',
    agent: who.agent,
    what: what === '' ? 'case' : what,
    how: who.by,
  };
  await keepLook(storage, look, now());
}
