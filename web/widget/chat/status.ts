/** The second line of the header: the bot, or the agent who has taken over. */
import type { Speaker } from '../connection/speaker.js';

export function showSpeaker(speaker: Speaker): void {
  const status = document.getElementById('status');
  const words = speaker.kind === 'agent' ? speaker.name : 'Bot · saved';
  // Written only when it changes: a screen reader says it each time.
  if (status !== null && status.textContent !== words) {
    status.textContent = words;
    document.documentElement.dataset['speaker'] = speaker.kind;
  }
}
