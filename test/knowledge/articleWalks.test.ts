/** Every article that ships is walked to its end, on every Windows that it names, with and without rights. */
import { noDetails } from '../../src/cases/details.js';
import { describe, expect, it } from '@jest/globals';
import { emptyCase, type Case } from '../../src/cases/case.js';
import { foldCase } from '../../src/cases/fold.js';
import type { CaseEvent, Fact } from '../../src/cases/events.js';
import type { Policy } from '../../src/cases/ladder.js';
import { adaptiveCard } from '../../src/bot/render.js';
import { decide } from '../../src/dialogs/decide.js';
import type { Payload } from '../../src/dialogs/payload.js';
import type { Errand, Reply, Said, Situation } from '../../src/dialogs/situation.js';
import type { Article } from '../../src/knowledge/article.js';
import { loadLibrary } from '../../src/knowledge/library/loadLibrary.js';
import { variantFor } from '../../src/knowledge/article.js';
import type { PlatformId } from '../../src/knowledge/platform.js';

const library = (await loadLibrary(['knowledge'])).current();

/** More presses than any ladder has cards. */
const mostPresses = 200;

const maxCardBytes = 25_000;

type Walk = { readonly offered: readonly string[]; readonly end: string };

/** Says that nothing helped, until the way to a person is shown. */
function walk(article: Article, platform: PlatformId | null, policy: Policy): Walk {
  const events: CaseEvent[] = [];
  const append = (fact: Fact) => events.push({ ...fact, seq: events.length + 1, at: 0 });
  append({ kind: 'opened', personId: 'p', conversationId: 'c', channel: 'directline' });
  if (platform !== null) append({ kind: 'platformSet', platform, source: 'said' });
  append({ kind: 'articleChosen', article: article.id, title: article.title, code: null });
  const offered: string[] = [];
  let replies = turn(events, policy, { kind: 'returned', method: null });
  for (let press = 0; press < mostPresses; press += 1) {
    const { pending } = theCase(events);
    if (pending?.kind === 'method' && pending.stage === 0) offered.push(pending.method);
    const end = replies.find((reply) => reply.kind === 'card')?.card.summary ?? '';
    if (end === 'Pass it on to the help desk?') return { offered, end };
    replies = turn(events, policy, { kind: 'press', payload: nextPress(replies), words: null });
  }
  throw new Error(`${article.id} does not end`);
}

function theCase(events: readonly CaseEvent[]): Case {
  return foldCase('case', events);
}

function turn(events: CaseEvent[], policy: Policy, said: Said): readonly (Reply | Errand)[] {
  const current = events.length === 0 ? emptyCase('case') : theCase(events);
  const situation: Situation = {
    now: 1,
    newCaseId: () => 'other',
    channel: 'directline',
    conversationId: 'c',
    person: { id: 'p', rights: null },
    reader: { locale: 'en', timeZone: 'UTC' },
    policy,
    browserPlatform: null,
    current,
    said,
    carry: { link: true, mail: true },
    details: noDetails,
    notices: [],
    group: null,
    talkedAbout: null,
    kept: null,
    earlier: [],
    articles: library,
    teamFor: null,
  };
  const decision = decide(situation);
  events.push(...decision.changes.flatMap((change) => change.events));
  return decision.replies;
}

/** "Done, next", "Still broken", "Yes": whatever leads on. */
function nextPress(replies: readonly (Reply | Errand)[]): Payload {
  const card = replies.findLast((reply) => reply.kind === 'card')?.card;
  if (card === undefined) throw new Error('no card to press');
  const rendered = JSON.stringify(adaptiveCard(card, 'msteams', 'en'));
  expect(rendered.length).toBeLessThan(maxCardBytes);
  const payloads = payloadsIn(adaptiveCard(card, 'directline', 'en'));
  const found =
    payloads.find((payload) => payload.do === 'next' || payload.do === 'notFixed') ??
    payloads.find((payload) => payload.do === 'answer' && payload.value === 'yes');
  if (found === undefined) throw new Error(`no way on from "${card.summary}"`);
  return found;
}

function payloadsIn(value: unknown): readonly Payload[] {
  if (Array.isArray(value)) return value.flatMap(payloadsIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('type' in value && value.type === 'Action.Submit' && 'data' in value) {
    return [value.data as Payload];
  }
  return Object.values(value).flatMap(payloadsIn);
}

const walks = library.all.flatMap((article) =>
  (article.platforms.length === 0 ? [null] : article.platforms).flatMap((platform) =>
    (['yes', 'no'] as const).map((rights) => ({ id: article.id, article, platform, rights })),
  ),
);

describe('the starter library', () => {
  it('has at least 40 articles', () => {
    expect(library.all.length).toBeGreaterThanOrEqual(40);
  });

  it.each(walks)('$id ends on $platform with rights: $rights', ({ article, platform, rights }) => {
    const policy: Policy = { peopleAreAdmins: rights, companyPcs: rights === 'no' };
    const { offered } = walk(article, platform, policy);
    const expected = article.methods.filter(
      (method) =>
        variantFor(method, platform) !== undefined &&
        (rights === 'yes' || (!method.cost.administrator && !method.cost.notOnCompanyPcs)),
    );
    expect([...offered].toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
    expect(new Set(offered).size).toBe(offered.length);
  });
});
