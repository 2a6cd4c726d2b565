/** Which team has a case, and who sees it. Pure. */
import type { Case } from '../cases/case.js';
import type { Topic } from '../knowledge/article.js';
import type { Agent, Teams } from '../people/agent.js';
import type { DeskSettings, Team } from './settings/deskSettings.js';

/** `id` as a case has it: null, and what is no team any more, is the first team. */
export function teamOf({ teams }: DeskSettings, id: string | null): Team {
  return teams.find((team) => team.id === id) ?? teams[0];
}

export function teamForTopic({ teams }: Pick<DeskSettings, 'teams'>, topic: Topic | null): Team {
  return teams.find((team) => topic !== null && team.topics.includes(topic)) ?? teams[0];
}

export function isOwn(settings: DeskSettings, own: Teams, id: string | null): boolean {
  return own === 'all' || own.includes(teamOf(settings, id).id);
}

/** A case that was never handed over, or is another team's, does not exist for this agent. */
export function isAtDesk(
  settings: DeskSettings,
  theCase: Case | undefined,
  agent: Pick<Agent, 'teams'>,
): theCase is Case {
  return theCase?.everHandedOver === true && isOwn(settings, agent.teams, theCase.team);
}

export function ownTeams({ teams }: DeskSettings, own: Teams): readonly Team[] {
  return teams.filter(({ id }) => own === 'all' || own.includes(id));
}
