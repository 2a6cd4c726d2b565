/**
 * Random conversations through the real turns on the real store: presses, typed replies, repeats,
 * stale cards, two windows, restarts, agents. What holds after every step is in `alwaysTrue`.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rebuildProjections } from '../../src/cases/rebuild.js';
import type { Policy } from '../../src/cases/ladder.js';
import { loadCase } from '../../src/cases/store.js';
import type { Payload } from '../../src/dialogs/payload.js';
import type { Storage } from '../../src/storage/storage.js';
import { databaseKinds, openTestStorage, type TestStorage } from '../support/databases.js';
import { holdsAfter, lookBefore } from '../support/model/alwaysTrue.js';
import { modelLibrary, phrases } from '../support/model/phrases.js';
import {
  agentDoes,
  endWorld,
  letTimePass,
  mira,
  newWorld,
  paul,
  restart,
  send,
  sendAtOnce,
  type StoredWorld,
} from '../support/model/storedWorld.js';

const library = await modelLibrary();

/** Both databases share about a minute. */
const enoughMs = 27_000;

const hourMs = 3_600_000;

type Step = fc.AsyncCommand<object, StoredWorld>;

type Run = (world: StoredWorld) => Promise<unknown>;

/** `wantsAnswer`: the person said something, so the bot is not silent unless an agent holds the case. */
function step(name: string, run: Run, wantsAnswer = false): Step {
  return {
    check: () => true,
    async run(_, world) {
      const before = await lookBefore(world);
      await run(world);
      await holdsAfter(world, before, { wantsAnswer });
    },
    toString: () => name,
  };
}

/** What counts whenever it is pressed. */
const anyTime: ReadonlySet<Payload['do']> = new Set(['human', 'handOver', 'withdraw', 'answer']);

/** A button of a card that waits no more changes nothing; null where it may. */
async function eventsIfStale(world: StoredWorld, payload: Payload): Promise<number | null> {
  const theCase = await loadCase(world.storage.db, payload.case ?? '');
  const pending = theCase?.pending ?? null;
  const waiting = [pending?.seq, pending?.kind === 'method' ? pending.followUpSeq : null];
  const isOld = !waiting.includes(payload.seq) && !anyTime.has(payload.do);
  return !isOld ? null : countEvents(world, payload);
}

async function countEvents({ storage }: StoredWorld, payload: Payload): Promise<number> {
  const rows = await storage.db
    .selectFrom('events')
    .select('seq')
    .where('case_id', '=', payload.case ?? '')
    .execute();
  return rows.length;
}

function buttonFromEnd({ buttons }: StoredWorld, back: number) {
  return buttons[buttons.length - 1 - (back % Math.max(buttons.length, 1))];
}

const text = fc.constantFrom(...phrases);
const recent = fc.nat(5);
const methods = fc.constantFrom(
  'check-date-time',
  'run-update-troubleshooter',
  'reset-windows-update',
  'restart',
  'check-printer',
  'clear-print-queue',
);

const says = text.map((said) =>
  step(`says "${said}"`, (world) => send(world, { text: said }), true),
);

const saysAgain = text.map((said) =>
  step(`says "${said}", sent twice`, (world) => send(world, { text: said }, true), true),
);

function presses(back: fc.Arbitrary<number>, again: boolean): fc.Arbitrary<Step> {
  return back.map((each) =>
    step(`presses ${each} from the end${again ? ', sent twice' : ''}`, async (world) => {
      const value = buttonFromEnd(world, each);
      if (value === undefined) return;
      const events = await eventsIfStale(world, value);
      await send(world, { value }, again);
      if (events !== null) expect(await countEvents(world, value)).toBe(events);
    }),
  );
}

const pressesInTwoWindows = fc.tuple(recent, recent).map(([one, other]) =>
  step(`presses ${one} and ${other} from the end in two windows`, async (world) => {
    const values = [buttonFromEnd(world, one), buttonFromEnd(world, other)];
    await sendAtOnce(
      world,
      values.filter((value) => value !== undefined),
    );
  }),
);

const opensAgain = fc.constant(
  step('opens the chat again', async (world) => {
    await world.bot.chat.start(world.conversationId);
    await world.bot.turns.settled();
  }),
);

const timePasses = fc
  .constantFrom(1, 20, 31 * 24)
  .map((hours) => step(`${hours} hours pass`, (world) => letTimePass(world, hours * hourMs)));

const restarts = fc.constant(
  step('the bot is restarted', (world) => restart(world, () => Promise.resolve())),
);

const restartsMeanwhile = fc.tuple(text, recent).map(([said, back]) =>
  step(
    `the bot is away while "${said}" and ${back} from the end come in`,
    (world) =>
      restart(world, async () => {
        await send(world, { text: said });
        const value = buttonFromEnd(world, back);
        if (value !== undefined) await send(world, { value });
      }),
    true,
  ),
);

const accepts = fc
  .constantFrom(mira, paul)
  .map((agent) =>
    step(`${agent.name} accepts`, (world) =>
      agentDoes(world, (desk, caseId) => desk.accept(caseId, agent)),
    ),
  );

const acceptsMeanwhile = fc.tuple(recent, fc.constantFrom(mira, paul)).map(([back, agent]) =>
  step(`${agent.name} accepts while ${back} from the end is pressed`, async (world) => {
    const value = buttonFromEnd(world, back);
    const pressed = value === undefined ? null : send(world, { value });
    await Promise.all([pressed, agentDoes(world, (desk, caseId) => desk.accept(caseId, agent))]);
  }),
);

const givesBack = fc
  .option(methods)
  .map((method) =>
    step(`Mira gives back at ${method ?? 'the ladder'}`, (world) =>
      agentDoes(world, (desk, caseId) => desk.handBack(caseId, mira, method)),
    ),
  );

const offers = methods.map((method) =>
  step(`Mira sends ${method}`, (world) =>
    agentDoes(world, (desk, caseId) => desk.offer(caseId, mira, method)),
  ),
);

const records = fc
  .tuple(methods, fc.constantFrom('notFixed', 'fixed', 'couldNot'))
  .map(([method, outcome]) =>
    step(`Mira records ${method} as ${outcome}`, (world) =>
      agentDoes(world, (desk, caseId) => desk.attempt(caseId, mira, method, outcome)),
    ),
  );

const sendsWhileAway = fc.tuple(methods, fc.boolean()).map(([method, isReturned]) =>
  step(`the bot is away while Mira sends ${method} and records it`, (world) =>
    restart(world, async () => {
      await agentDoes(world, (desk, caseId) => desk.offer(caseId, mira, method));
      await agentDoes(world, (desk, caseId) => desk.attempt(caseId, mira, method, 'notFixed'));
      if (isReturned) await agentDoes(world, (desk, caseId) => desk.handBack(caseId, mira, null));
    }),
  ),
);

const queues = fc.constant(
  step('Mira puts it into the queue', (world) =>
    agentDoes(world, (desk, caseId) => desk.queue(caseId, mira, null)),
  ),
);

const writes = fc.constant(
  step('Mira writes', (world) =>
    agentDoes(world, (desk, caseId) => desk.message(caseId, mira, 'One moment.')),
  ),
);

const solves = fc.constant(
  step('Mira solves', (world) => agentDoes(world, (desk, caseId) => desk.solve(caseId, mira))),
);

/** The way to a person and into an agent's hands, so that enough of it happens. */
const goesToAgent = fc.constant(
  step('asks for a person, and Mira accepts', async (world) => {
    await send(world, { text: 'a person please' });
    await send(world, { text: 'a person please' });
    await agentDoes(world, (desk, caseId) => desk.accept(caseId, mira));
  }),
);

const steps = [
  says,
  says,
  says,
  saysAgain,
  presses(recent, false),
  presses(recent, false),
  presses(recent, true),
  presses(fc.nat(200), false),
  pressesInTwoWindows,
  opensAgain,
  timePasses,
  restarts,
  restartsMeanwhile,
  goesToAgent,
  accepts,
  acceptsMeanwhile,
  givesBack,
  offers,
  sendsWhileAway,
  records,
  queues,
  writes,
  solves,
];

async function projections({ db }: Storage): Promise<unknown> {
  const cases = await db.selectFrom('cases').selectAll().orderBy('id').execute();
  const attempts = await db
    .selectFrom('attempts')
    .selectAll()
    .orderBy('case_id')
    .orderBy('method_id')
    .execute();
  return { cases, attempts };
}

const policies: readonly (readonly [Policy, 'windows-11' | null])[] = [
  [{ peopleAreAdmins: 'ask', companyPcs: true }, 'windows-11'],
  [{ peopleAreAdmins: 'yes', companyPcs: false }, null],
  [{ peopleAreAdmins: 'no', companyPcs: true }, 'windows-11'],
];

describe.each(databaseKinds)('any conversation on %s', (kind) => {
  let opened: TestStorage;
  beforeAll(async () => {
    opened = await openTestStorage(kind);
  });
  afterAll(() => opened.close());

  it(
    'keeps the rules, and the record agrees with its log',
    async () => {
      const { storage } = opened;
      const end = Date.now() + enoughMs;
      let conversations = 0;
      const commands = fc.commands(steps, { maxCommands: 25, size: 'max' });
      const conversation = fc.asyncProperty(
        commands,
        fc.constantFrom(...policies),
        async (run, [policy, browser]) => {
          // Also the search for a shorter failing conversation ends then.
          if (Date.now() > end) return;
          const world = await newWorld({ storage, library, policy, browser });
          await holdsAfter(world, await lookBefore(world), { wantsAnswer: false });
          await fc.asyncModelRun(() => ({ model: {}, real: world }), run);
          await endWorld(world);
          conversations += 1;
        },
      );
      await fc.assert(conversation, { numRuns: 2000 });
      expect(conversations).toBeGreaterThan(10);
      const before = await projections(storage);
      await rebuildProjections(storage);
      expect(await projections(storage)).toEqual(before);
    },
    4 * enoughMs,
  );
});
