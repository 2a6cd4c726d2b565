/** What who is signed in is told about what is not theirs to do. */
import type { Audience } from './api/operation.js';

export const notForYou: Readonly<Record<Audience, string>> = {
  anyone: 'This is not for you.',
  agent: 'Only agents of the help desk may do this.',
  lead: 'Only leads of the help desk may do this.',
  author: 'Only authors may see this.',
};

export const noRole = 'You are signed in, but have no role at the help desk.';
