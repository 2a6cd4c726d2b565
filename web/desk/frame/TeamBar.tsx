/** How the agent's teams stand; where there are several, a press lists one alone. */
import type { VNode } from 'preact';
import type { DeskStatus } from '../../../src/desk/deskStatus.js';
import { useDesk } from '../deskContext.js';
import { dutyWords, longestWords, openWords, seatWords, teamWaitWords } from './frame.text.js';

export function TeamBar(): VNode {
  const { state } = useDesk();
  const { status } = state.frame;
  if (status === null || status.teams.length === 0) return <></>;
  const seats = seatWords(status);
  const [only] = status.teams;
  return (
    <section class="teams" aria-label="Teams">
      {status.teams.length === 1 && only !== undefined ? (
        <p class="team">
          <TeamWords team={only} nowMs={state.nowMs} isNamed={false} />
        </p>
      ) : (
        <Several status={status} />
      )}
      {seats !== '' && <p class="seats">{seats}</p>}
    </section>
  );
}

function Several({ status }: { readonly status: DeskStatus }): VNode {
  const { state, send } = useDesk();
  const chosen = state.frame.team;
  return (
    <ul>
      {status.teams.map((team) => (
        <li key={team.id}>
          <button
            class="team"
            type="button"
            aria-pressed={chosen === team.id ? 'true' : 'false'}
            onClick={() => {
              send({ kind: 'teamChosen', team: chosen === team.id ? null : team.id });
            }}
          >
            <TeamWords team={team} nowMs={state.nowMs} isNamed />
          </button>
        </li>
      ))}
    </ul>
  );
}

type TeamWordsProps = {
  readonly team: DeskStatus['teams'][number];
  readonly nowMs: number;
  readonly isNamed: boolean;
};

function TeamWords({ team, nowMs, isNamed }: TeamWordsProps): VNode {
  const open = isNamed ? [openWords(team, nowMs)] : [];
  const more = [...open, dutyWords(team), longestWords(team, nowMs)];
  return (
    <>
      <span class="dot" data-open={team.open ? 'yes' : 'no'} aria-hidden="true" />
      <span class="team-words">
        <b>{isNamed ? <bdi>{team.name}</bdi> : openWords(team, nowMs)}</b>
        <span class="team-waiting">{teamWaitWords(team)}</span>
        <span class="team-more">{more.filter((words) => words !== '').join(' · ')}</span>
      </span>
    </>
  );
}
