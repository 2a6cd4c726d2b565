import { expect, it } from '@jest/globals';
import type { CaseSummary } from '../../../../src/desk/dossier.js';
import { newsBetween } from '../../../../web/desk/news/news.js';
import type { Glance } from '../../../../web/desk/news/news.js';
import { aCase, at, heldBy } from '../aDossier.js';

type Given = {
  readonly waiting?: readonly CaseSummary[];
  readonly mine?: readonly CaseSummary[];
  readonly sent?: readonly string[];
  readonly more?: boolean;
};

function aGlance({ waiting = [], mine = [], sent = [], more = false }: Given = {}): Glance {
  return { waiting: { cases: waiting, more }, mine: { cases: mine, more: false }, sent };
}

const waits = aCase();
const later = aCase({ waitingSince: at('14:20') });
const held = aCase({ ...heldBy('mira'), personWroteAt: at('14:10') });
const answered = { ...held, updatedAt: at('14:15') };
const wrote = { ...held, updatedAt: at('14:15'), personWroteAt: at('14:15') };

it.each<[string, Given | null, Given, readonly string[]]>([
  ['nothing when the page has just come', null, { waiting: [waits] }, []],
  ['who begins to wait', {}, { waiting: [waits] }, ['waits c1']],
  ['nothing of who waits on', { waiting: [waits] }, { waiting: [waits] }, []],
  ['who waits anew', { waiting: [waits] }, { waiting: [later] }, ['waits c1']],
  ['nothing of a case of one’s own that goes back', { mine: [held] }, { waiting: [waits] }, []],
  ['nothing of what one has just sent', {}, { waiting: [waits], sent: ['c1'] }, []],
  ['nothing past the first page', { more: true }, { waiting: [waits] }, []],
  ['who wrote in a case of one’s own', { mine: [held] }, { mine: [wrote] }, ['wrote c1']],
  ['nothing of one’s own words', { mine: [held] }, { mine: [answered] }, []],
  ['nothing of words from before one took the case', {}, { mine: [wrote] }, []],
  ['nothing of who writes while they wait', { waiting: [waits] }, { waiting: [waits] }, []],
])('tells %s', (_what, before, now, told) => {
  const news = newsBetween(before && aGlance(before), aGlance(now));
  expect(news.map(({ kind, caseId }) => `${kind} ${caseId}`)).toEqual(told);
});

it('gives the same thing the same key in every window, and another thing another', () => {
  const key = (row: CaseSummary) =>
    newsBetween(aGlance(), aGlance({ waiting: [row] })).map((news) => news.key);
  expect(key(waits)).toEqual(key(waits));
  expect(key(waits)).not.toEqual(key(later));
});
