/** What the desk page knows around the cases: teams, picked rows, the network, its menus. Pure. */
import type { DeskStatus } from '../../../src/desk/deskStatus.js';
import type { Queued, TeamName } from './frameAnswers.js';

export type NoticeMeans = 'cannot' | 'notAsked' | 'denied' | 'off' | 'on';

export type FrameState = {
  readonly status: DeskStatus | null;
  /** Empty until known. */
  readonly allTeams: readonly TeamName[];
  /** Only this team's cases are listed; null is all. */
  readonly team: string | null;
  /** Ids of the rows that are picked, in the order in which they were picked. */
  readonly picked: readonly string[];
  /** What became of each when several were sent to a queue at once; empty when that is read. */
  readonly became: readonly Became[];
  /** Ids of the cases that were sent to a queue from this page, since it was loaded. */
  readonly sent: readonly string[];
  readonly online: boolean;
  readonly menuShown: boolean;
  readonly tellingShown: boolean;
  readonly sound: boolean;
  readonly notices: NoticeMeans;
  /** In a frame of Teams nobody signs out. */
  readonly canSignOut: boolean;
};

export type Became = Queued & { readonly person: string };

export type FrameEvent =
  | { readonly kind: 'statusLoaded'; readonly status: DeskStatus }
  | { readonly kind: 'teamsLoaded'; readonly teams: readonly TeamName[] }
  | { readonly kind: 'teamChosen'; readonly team: string | null }
  | { readonly kind: 'rowsPicked'; readonly ids: readonly string[] }
  | { readonly kind: 'rowsQueued'; readonly became: readonly Became[] }
  | { readonly kind: 'becameRead' }
  /** Before the desk is asked: its news may be here before its answer. */
  | { readonly kind: 'casesSent'; readonly ids: readonly string[] }
  | { readonly kind: 'networkSaid'; readonly online: boolean }
  | { readonly kind: 'menuShown'; readonly yes: boolean }
  | { readonly kind: 'tellingShown'; readonly yes: boolean }
  | { readonly kind: 'soundSet'; readonly on: boolean }
  | { readonly kind: 'noticesSet'; readonly means: NoticeMeans }
  | { readonly kind: 'signOutSet'; readonly can: boolean };

export const bareFrame: FrameState = {
  status: null,
  allTeams: [],
  team: null,
  picked: [],
  became: [],
  sent: [],
  online: true,
  menuShown: false,
  tellingShown: false,
  sound: false,
  notices: 'cannot',
  canSignOut: true,
};

export function reduceFrame(state: FrameState, event: FrameEvent): FrameState {
  switch (event.kind) {
    case 'statusLoaded':
      return { ...state, status: event.status, team: stillOwn(state.team, event.status) };
    case 'teamsLoaded':
      return { ...state, allTeams: event.teams };
    case 'teamChosen':
      return { ...state, team: event.team, picked: [] };
    case 'rowsPicked':
      return { ...state, picked: [...new Set(event.ids)], became: [] };
    case 'rowsQueued':
      return { ...state, became: event.became, picked: notDone(event.became) };
    case 'becameRead':
      return { ...state, became: [], picked: [] };
    case 'casesSent':
      return { ...state, sent: [...new Set([...state.sent, ...event.ids])] };
    case 'networkSaid':
      return { ...state, online: event.online };
    case 'menuShown':
      return { ...state, menuShown: event.yes };
    case 'tellingShown':
      return { ...state, tellingShown: event.yes };
    case 'soundSet':
      return { ...state, sound: event.on };
    case 'noticesSet':
      return { ...state, notices: event.means };
    case 'signOutSet':
      return { ...state, canSignOut: event.can };
  }
}

/** What could not be sent stays picked, to be tried otherwise. */
function notDone(became: readonly Became[]): readonly string[] {
  return became.filter(({ result }) => result !== 'done').map((one) => one.case);
}

function stillOwn(team: string | null, { teams }: DeskStatus): string | null {
  return teams.some(({ id }) => id === team) ? team : null;
}
