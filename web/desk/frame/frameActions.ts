/** What the frame asks of the desk: how the teams stand, and several cases to a queue at once. */
import { problemWords } from '../desk.text.js';
import type { DeskApi } from '../api.js';
import { isOnlyAuthor } from '../selectors.js';
import type { State } from '../state.js';
import { tabs } from '../state.js';
import type { Store } from '../store.js';
import type { Became } from './frameState.js';

export type FrameActions = {
  /** False: not reached. */
  readonly load: () => Promise<boolean>;
  /** `team` null: each back to its own queue. */
  readonly queue: (ids: readonly string[], team: string | null) => Promise<void>;
};

export function frameActions(
  api: DeskApi,
  store: Store,
  refresh: () => Promise<void>,
): FrameActions {
  async function loadTeams(): Promise<boolean> {
    if (store.get().frame.allTeams.length > 0) return true;
    const answer = await api.teams();
    if (answer.kind === 'ok') store.send({ kind: 'teamsLoaded', teams: answer.value.teams });
    return answer.kind !== 'unreachable';
  }

  async function loadStatus(): Promise<boolean> {
    const answer = await api.status();
    if (answer.kind === 'ok') store.send({ kind: 'statusLoaded', status: answer.value });
    return answer.kind !== 'unreachable';
  }

  return {
    load: async () =>
      isOnlyAuthor(store.get()) || (await Promise.all([loadStatus(), loadTeams()])).every(Boolean),
    async queue(ids, team) {
      if (ids.length === 0 || store.get().busy) return;
      const names = new Map(ids.map((id) => [id, personOf(store.get(), id)]));
      store.send({ kind: 'deedBegun' });
      store.send({ kind: 'casesSent', ids });
      const answer = await api.queueCases(ids, team);
      store.send({ kind: 'deedEnded', problem: null });
      if (answer.kind === 'signedOut') store.send({ kind: 'signedOut' });
      const because = problemWords(answer) ?? undefined;
      const results =
        answer.kind === 'ok'
          ? answer.value.cases
          : ids.map((id) => ({ case: id, result: 'refused' as const, because }));
      const became: readonly Became[] = results.map((one) => ({
        ...one,
        person: names.get(one.case) ?? one.case,
      }));
      store.send({ kind: 'rowsQueued', became });
      await refresh();
    },
  };
}

function personOf({ queues }: State, id: string): string {
  for (const tab of tabs) {
    const row = queues[tab]?.cases.find((one) => one.id === id);
    if (row !== undefined) return row.person;
  }
  return id;
}
