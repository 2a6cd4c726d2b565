/** The real time, and real chance. */
import { randomUUID } from 'node:crypto';
import { newSecret } from './secret.js';
import type { Chance } from './session.js';

export const realChance: Chance = { now: Date.now, newId: randomUUID, newSecret };
