/**
 * Thousands of random conversations: presses, typed replies, repeats, stale cards, agents, restarts.
 * Whatever happens, these hold; see `holds`.
 */
import { noDetails } from '../../src/cases/details.js';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { emptyCase, type Case } from '../../src/cases/case.js';
import { foldCase } from '../../src/cases/fold.js';
import type { CaseEvent, Fact } from '../../src/cases/events.js';
import { nextMove, type Policy } from '../../src/cases/ladder.js';
import { hasEnded, isAllowed } from '../../src/cases/status.js';
import { decide } from '../../src/dialogs/decide.js';
import type { Payload } from '../../src/dialogs/payload.js';
import type { Decision, Said, Situation } from '../../src/dialogs/situation.js';
import { adaptiveCard } from '../../src/bot/render.js';
import type { Article } from '../../src/knowledge/article.js';
import { understand } from '../../src/knowledge/understand.js';
import type { Understanding } from '../../src/knowledge/understanding.js';
import { offersRightly } from '../support/model/caseRules.js';
import { modelLibrary, phrases } from '../support/model/phrases.js';

const library = await modelLibrary();

const readings = new Map<string, Understanding>();

function read(text: string, article: Article | null): Understanding {
  const key = `${text}|${article?.id ?? ''}`;
  const known = readings.get(key) ?? understand(text, { article, library });
  readings.set(key, known);
  return known;
}

type Button = { readonly payload: Payload };

/** What a database would hold. */
type World = {
  now: number;
  count: number;
  caseId: string | null;
  rights: 'yes' | 'no' | null;
  readonly policy: Policy;
  readonly browser: 'windows-11' | null;
  readonly logs: Map<string, CaseEvent[]>;
  /** Every button that was ever shown, old cards too. */
  readonly buttons: Button[];
};

function newWorld(policy: Policy, browser: 'windows-11' | null): World {
  return {
    now: 1_800_000_000_000,
    count: 0,
    caseId: null,
    rights: null,
    policy,
    browser,
    logs: new Map(),
    buttons: [],
  };
}

function caseOf(world: World, id: string | null): Case | null {
  const log = id === null ? undefined : world.logs.get(id);
  return id === null || log === undefined ? null : foldCase(id, log);
}

function take(world: World, said: Said, about: string | null = world.caseId): void {
  world.now += 240_000;
  const cases = [...world.logs.keys()]
    .map((id) => caseOf(world, id))
    .filter((each) => each !== null);
  const current = caseOf(world, about);
  const situation: Situation = {
    now: world.now,
    newCaseId: () => `case-${(world.count += 1)}`,
    channel: 'directline',
    conversationId: 'c',
    person: { id: 'p', rights: world.rights },
    reader: { locale: 'en', timeZone: 'UTC' },
    policy: world.policy,
    browserPlatform: world.browser,
    current,
    said,
    carry: { link: true, mail: true },
    details: noDetails,
    notices: [],
    group: null,
    talkedAbout: world.caseId,
    kept: cases.findLast((each) => each.status === 'withBot' && each.id !== current?.id) ?? null,
    earlier: [],
    articles: library,
    teamFor: null,
  };
  const decision = decide(situation);
  holds(world, situation, decision);
  apply(world, decision);
}

function apply(world: World, decision: Decision): void {
  for (const { caseId, events } of decision.changes) append(world, caseId, events);
  world.caseId = decision.caseId ?? world.caseId;
  for (const reply of decision.replies) {
    if (reply.kind !== 'card' && reply.kind !== 'replace') continue;
    const card = adaptiveCard(reply.card, 'directline', 'en');
    world.buttons.push(...buttonsIn(card));
  }
}

function append(world: World, caseId: string, events: readonly CaseEvent[]): void {
  const log = world.logs.get(caseId) ?? [];
  for (const event of events) {
    expect(event.seq).toBe(log.length + 1);
    const before = foldCase(caseId, log);
    expect({ kind: event.kind, allowed: isAllowed(before.status, event.kind) }).toEqual({
      kind: event.kind,
      allowed: true,
    });
    log.push(event);
    if (event.kind === 'answered' && event.question === 'admin') {
      world.rights = event.value === 'yes' ? 'yes' : 'no';
    }
  }
  world.logs.set(caseId, log);
}

/** What is always true of one decision. */
function holds(world: World, { current, said }: Situation, decision: Decision): void {
  const isHeld = current?.status === 'withAgent' && said.kind !== 'returned';
  if (isHeld && decision.speaker === 'bot') {
    expect(decision.replies.filter(({ kind }) => kind !== 'replace')).toEqual([]);
  }
  for (const { caseId, events } of decision.changes) {
    let before = caseOf(world, caseId) ?? emptyCase(caseId);
    for (const event of events) {
      if (event.kind === 'offered' && said.kind !== 'agentOffers')
        offersRightly({ library, policy: world.policy }, before, event);
      before = foldCase(caseId, [
        ...(world.logs.get(caseId) ?? []),
        ...events.slice(0, events.indexOf(event) + 1),
      ]);
    }
    const article = before.article === null ? null : (library.byId(before.article.id) ?? null);
    expect(nextMove(before, article, world.policy).kind).toBeTruthy();
  }
}

function buttonsIn(value: unknown): readonly Button[] {
  if (Array.isArray(value)) return value.flatMap(buttonsIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('type' in value && value.type === 'Action.Submit' && 'data' in value) {
    return [{ payload: value.data as Payload }];
  }
  return Object.values(value).flatMap(buttonsIn);
}

/** An agent's doing: straight into the log, as the desk writes it. */
function agentDoes(world: World, fact: Fact): boolean {
  const current = caseOf(world, world.caseId);
  if (current?.everHandedOver !== true || !isAllowed(current.status, fact.kind)) return false;
  append(world, current.id, [{ ...fact, seq: current.seq + 1, at: world.now }]);
  return true;
}

type Step = fc.Command<object, World>;

const step = (name: string, run: (world: World) => void): Step => ({
  check: () => true,
  run: (_, world) => {
    run(world);
  },
  toString: () => name,
});

const agent = { agentId: 'mira', agentName: 'Mira' };

const steps: fc.Arbitrary<Step>[] = [
  fc.constantFrom(...phrases).map((text) =>
    step(`says "${text}"`, (world) => {
      take(world, { kind: 'text', text, words: 'w', read: (article) => read(text, article) });
    }),
  ),
  fc.nat(200).map((back) =>
    step(`presses the button ${back} from the end`, (world) => {
      const button = world.buttons[world.buttons.length - 1 - back];
      if (button === undefined) return;
      const { payload } = button;
      take(world, { kind: 'press', payload, words: null }, payload.case ?? world.caseId);
    }),
  ),
  fc.nat(3).map((back) =>
    step(`presses ${back} from the end, twice`, (world) => {
      const button = world.buttons[world.buttons.length - 1 - back];
      if (button === undefined) return;
      const { payload } = button;
      const caseId = payload.case ?? world.caseId;
      take(world, { kind: 'press', payload, words: null }, caseId);
      const attempts = attemptsIn(world, caseId);
      take(world, { kind: 'press', payload, words: null }, caseId);
      expect(attemptsIn(world, caseId)).toBe(attempts);
    }),
  ),
  fc.constant(
    step('opens the chat again', (world) => {
      take(world, { kind: 'joined' });
    }),
  ),
  fc.constant(
    step('the time comes', (world) => {
      if (world.caseId !== null) take(world, { kind: 'followUp' });
    }),
  ),
  fc.constant(
    step('an agent accepts', (world) => {
      agentDoes(world, { kind: 'accepted', ...agent });
    }),
  ),
  fc.constant(
    step('an agent gives back', (world) => {
      if (agentDoes(world, { kind: 'returned', ...agent, method: null })) {
        take(world, { kind: 'returned', method: null });
      }
    }),
  ),
  fc.constant(
    step('an agent puts it into the queue', (world) => {
      agentDoes(world, { kind: 'queued', ...agent });
    }),
  ),
  fc.constantFrom('check-date-time', 'update-drivers', 'restart').map((method) =>
    step(`an agent sends ${method}`, (world) => {
      const { status, article } = caseOf(world, world.caseId) ?? {};
      const isOfArticle = library.byId(article?.id ?? '')?.methods.some(({ id }) => id === method);
      if (status === 'withAgent' && isOfArticle === true)
        take(world, { kind: 'agentOffers', method });
    }),
  ),
  fc.constant(
    step('an agent solves', (world) => {
      if (caseOf(world, world.caseId)?.status === 'withAgent') {
        agentDoes(world, { kind: 'solved', by: 'agent' });
      }
    }),
  ),
];

function attemptsIn(world: World, caseId: string | null): number {
  return (world.logs.get(caseId ?? '') ?? []).filter(({ kind }) => kind === 'attempted').length;
}

describe('any conversation', () => {
  it.each([
    [{ peopleAreAdmins: 'ask', companyPcs: true } as const, 'windows-11' as const],
    [{ peopleAreAdmins: 'ask', companyPcs: false } as const, null],
    [{ peopleAreAdmins: 'no', companyPcs: true } as const, 'windows-11' as const],
    [{ peopleAreAdmins: 'yes', companyPcs: false } as const, null],
  ])('keeps the rules with %j', (policy, browser) => {
    let conversations = 0;
    fc.assert(
      fc.property(fc.commands(steps, { maxCommands: 40, size: 'max' }), (commands) => {
        conversations += 1;
        const world = newWorld(policy, browser);
        fc.modelRun(() => ({ model: {}, real: world }), commands);
        const open = caseOf(world, world.caseId);
        if (open !== null && !hasEnded(open.status)) expect(open.seq).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
    expect(conversations).toBeGreaterThanOrEqual(1000);
  });
});
