/** The names of all teams: a case can be passed to any of them. */
import { z } from 'zod';
import type { DeskSettings } from '../../desk/settings/deskSettings.js';
import { given, operation } from './api/operation.js';
import type { Operation } from './api/operation.js';

export function teamOperations({ teams }: DeskSettings): readonly Operation[] {
  return [
    operation({
      method: 'get',
      path: '/teams',
      summary: 'All teams of the desk, by name: a case can be passed to each.',
      for: 'agent',
      gives: z.object({ teams: z.array(z.object({ id: z.string(), name: z.string() })) }),
      handle: () => given({ teams: teams.map(({ id, name }) => ({ id, name })) }),
    }),
  ];
}
