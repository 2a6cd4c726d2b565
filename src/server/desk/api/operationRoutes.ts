/** The routes of the desk's API, made from its operations. */
import { get, post } from '../../http/route.js';
import type { Route } from '../../http/route.js';
import { behindGate } from '../access.js';
import type { DeskGate } from '../access.js';
import type { Operation } from './operation.js';

export const apiBase = '/desk/api';

export function operationRoutes(
  gate: DeskGate,
  operations: readonly Operation[],
): readonly Route[] {
  return operations.map((operation) => {
    const path = apiBase + operation.path.replaceAll(/\{(\w+)\}/g, ':$1');
    const handle = behindGate(gate, operation);
    return operation.method === 'get' ? get(path, handle) : post(path, handle);
  });
}
