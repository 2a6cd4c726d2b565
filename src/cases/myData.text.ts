/** A person's conversations as a text that can be read and printed. */
import type { MyConversation, MyData, MyMessage } from './myData.js';

export function conversationsText(data: Pick<MyData, 'conversations'>): string {
  const parts = data.conversations.map(conversationText);
  return parts.length === 0 ? 'Nothing you wrote is kept here.\n' : parts.join('\n\n');
}

function conversationText({ channel, since, messages }: MyConversation): string {
  const where = channel === 'msteams' ? 'Microsoft Teams' : 'Chat';
  const title = `${where}, since ${timeOf(since)}`;
  const said = messages.length === 0 ? ['No words are kept.'] : messages.map(line);
  return [title, '='.repeat(title.length), '', ...said, ''].join('\n');
}

function line({ at, by, name, text }: MyMessage): string {
  const who = by === 'person' ? 'You' : name === '' ? 'IT help' : name;
  const lines = text.split(/\r?\n/);
  return lines.length === 1
    ? `${timeOf(at)}  ${who}: ${text}`
    : [`${timeOf(at)}  ${who}:`, ...lines.map((each) => `    ${each}`)].join('\n');
}

/** "2026-11-22 09:00 UTC" */
function timeOf(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
}
