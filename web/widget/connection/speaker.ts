/** Who speaks to the person now: the bot, or an agent by name. The latest to have written, by time. */
import type { Activity } from './activity.js';

export type Speaker = { readonly kind: 'bot' } | { readonly kind: 'agent'; readonly name: string };

export type SpeakerSeen = { readonly speaker: Speaker; readonly at: string };

export const noSpeaker: SpeakerSeen = { speaker: { kind: 'bot' }, at: '' };

/** An old card that is replaced keeps its time, and so does not take the word from anyone. */
export function nextSpeaker(seen: SpeakerSeen, activity: Activity): SpeakerSeen {
  const { type, from, timestamp = '' } = activity;
  if (type !== 'message' || from?.role === 'user' || timestamp < seen.at) {
    return seen;
  }
  const agent = from?.id?.startsWith('agent:') === true;
  return {
    speaker: agent ? { kind: 'agent', name: from.name ?? 'Help desk' } : { kind: 'bot' },
    at: timestamp,
  };
}
