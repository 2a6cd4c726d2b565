/** The real time, and real chance. */
import { v7 } from 'uuid';
import { newSecret } from './secret.js';
import type { Chance } from './session.js';

/** Ids in order of time, also within a millisecond: what is sorted by them is in order. */
export const realChance: Chance = { now: Date.now, newId: () => v7(), newSecret };
