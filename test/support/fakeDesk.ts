/** A desk with one case, `c1`; what is done to it is written down. Mira may, Noor is too late. */
import type { Desk, Done } from '../../src/desk/desk.js';
import { writeCursor } from '../../src/desk/casePage.js';
import type { CaseListener, DeskChanges } from '../../src/desk/changes.js';
import { png } from './pictures.js';

export type FakeDesk = {
  readonly desk: Desk;
  readonly changes: DeskChanges;
  /** `accept c1 Mira`, `message c1 Mira Hello`, ... */
  readonly calls: string[];
  readonly changed: (caseId: string, teams?: readonly (string | null)[]) => void;
};

export function fakeDesk(): FakeDesk {
  const calls: string[] = [];
  const listeners = new Set<CaseListener>();
  const act = (verb: string, caseId: string, by: string, ...more: unknown[]): Promise<Done> => {
    if (caseId !== 'c1') return Promise.resolve({ kind: 'unknown' });
    if (by === 'Noor') return Promise.resolve({ kind: 'lost', heldBy: 'Mira' });
    calls.push([verb, caseId, by, ...more].join(' '));
    return Promise.resolve({ kind: 'done' });
  };
  return {
    calls,
    changed: (caseId, teams = [null]) => {
      for (const listener of listeners) listener(caseId, teams);
    },
    changes: {
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    desk: {
      list: ({ status, heldBy, after, limit }) => {
        const from = after === null ? null : writeCursor(after);
        calls.push(['list', status.join('+'), heldBy, from, limit].join(' '));
        return Promise.resolve({ cases: [], next: null });
      },
      dossier: (id) => Promise.resolve(id === 'c1' ? aDossier : undefined),
      file: (id, fileId) =>
        Promise.resolve(id === 'c1' && fileId === aPicture.id ? aPicture : undefined),
      accept: (id, agent) => act('accept', id, agent.name),
      message: (id, agent, text, key) =>
        act('message', id, agent.name, text, ...(key == null ? [] : [`key=${key}`])),
      heldChat: (id, agent) => {
        if (id !== 'c1') return Promise.resolve({ kind: 'unknown' });
        if (agent.name === 'Noor') return Promise.resolve({ kind: 'lost', heldBy: 'Mira' });
        return Promise.resolve({ kind: 'held', conversationId: 'conversation', reference: null });
      },
      attempt: (id, agent, method, outcome) => act('attempt', id, agent.name, method, outcome),
      offer: (id, agent, method) => act('offer', id, agent.name, method),
      note: (id, agent, text) => act('note', id, agent.name, text),
      handBack: (id, agent, method) => act('handBack', id, agent.name, String(method)),
      queue: (id, agent, team) => act('queue', id, agent.name, String(team)),
      status: () => Promise.resolve({ teams: [], holding: 0 }),
      solve: () =>
        Promise.resolve({
          kind: 'refused',
          because: 'This case is still waiting. Accept it first.',
        }),
    },
  };
}

const aDossier = {
  case: {
    id: 'c1',
    status: 'waiting',
    title: 'Windows Update fails',
    codes: ['0x80070002'],
    platform: 'windows-11',
    person: 'Visitor 7F2C',
    openedAt: '2026-11-20T09:00:00.000Z',
    updatedAt: '2026-11-20T09:00:00.000Z',
    waitingSince: null,
    personWroteAt: null,
    priority: null,
    team: 'desk',
    heldBy: null,
    outcomes: [],
  },
  codes: ['0x80070002'],
  platform: 'windows-11',
  article: null,
  pc: null,
  contact: null,
  upn: null,
  priority: null,
  note: null,
  attempts: [],
  untried: [],
  transcript: [],
  files: [],
};

const aPicture = {
  id: 'f1',
  conversationId: 'conversation',
  personId: 'person',
  caseId: 'c1',
  name: 'Fehler Ü.png',
  contentType: 'image/png',
  bytes: png,
  createdAt: 0,
};
