/** A desk with three teams, and cases that wait there. */
import type { DeskSettings, Team } from '../../src/desk/settings/deskSettings.js';
import { openDesk } from '../../src/desk/settings/deskSettings.js';
import type { Agent, Teams } from '../../src/people/agent.js';
import type { NewChat } from './anOpenChat.js';
import type { Chat, ChatSettings } from './talk.js';

export function aTeam(given: Partial<Team> & Pick<Team, 'id'>): Team {
  return { ...openDesk.teams[0], name: `${given.id} team`, ...given };
}

/** The chats of tests are about Windows Update. */
export const threeTeams: DeskSettings = {
  ...openDesk,
  teams: [
    aTeam({ id: 'front' }),
    aTeam({ id: 'windows', topics: ['windows-update'] }),
    aTeam({ id: 'network', topics: ['network'] }),
  ],
};

export function anAgent(name: string, teams: Teams = 'all'): Agent {
  return { id: name.toLowerCase(), name, roles: ['agent'], teams };
}

/** Handed over, with an article, or with none where there are no first words. */
export async function aWaitingChat(
  newChat: NewChat,
  settings: Partial<ChatSettings> = {},
  firstWords: string | null = '0x80070002',
): Promise<{ readonly chat: Chat; readonly caseId: string }> {
  const chat = await newChat({ desk: threeTeams, ...settings });
  if (firstWords !== null) await chat.says(firstWords);
  await chat.says('I want to talk to a person');
  await chat.presses('Pass it on');
  return { chat, caseId: await chat.caseId() };
}
