/** The second line of the header: the bot, or the agent who has taken over. */
import type { Speaker } from '../connection/speaker.js';

export function showSpeaker(speaker: Speaker): void {
  const status = document.getElementById('status');
  const words = speaker.kind === 'agent' ? speaker.name : 'Bot · saved';
  // No live region: the message that makes the change is announced with its name.
  if (status !== null) {
    status.textContent = words;
    document.documentElement.dataset['speaker'] = speaker.kind;
  }
}
