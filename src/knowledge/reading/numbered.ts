/** Methods called by their number: "steps 1 and 2", "the first two", "1-4", "everything on your list". */
export type Numbered = {
  readonly places: readonly number[];
  readonly from: number;
  readonly to: number;
};

const counted =
  /^(?:steps?|methods?|options?|suggestions?|numbers?|tips?|fix|fixes|solutions?|points?|items?|nr|no|schritte?|etapes?|pasos?|passos?|metodos?)$/;
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];
const amounts: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  '2': 2,
  '3': 3,
  '4': 4,
  '5': 5,
};
const digits: Readonly<Record<string, string>> = {
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
};
const ofTheList =
  /\b(?:list|steps?|methods?|suggest\w*|listed|above|here|article|page|told me|said|proposed|recommended|of (?:them|these|those)|tricks?|the things)\b/;
/** What may be meant by "all": "all five steps", "all of them", "all done"; and not "all drivers". */
const everyStep =
  /^(?:(?:of|the|your|these|those|other|others|listed|suggested|proposed|recommended|said|first|one|two|three|four|five|six|seven|eight|[1-9]) )*(?:steps?|methods?|options?|suggest\w*|tips?|tricks?|fix|fixes|solutions?|points?|items?|things?|stuff|list|listed|above|page|article|them|it(?! is)|this|that|these|those|you|here|what|were|was|are|is|have|done|tried|did|finished|completed|checked|ran|except|but|apart|besides|minus)\b/;
const afterCount =
  /^(?:of|steps?|methods?|options?|suggest\w*|tips?|tricks?|fix|fixes|solutions?|points?|items?|things?|listed|above|are|were|have|did|done|tried|finished|completed|failed|now|already|too|in|with|without|no|not|except|but|apart|besides|from|as|to|for|and|times?|twice)$/;
const leftOut = new Set(['except', 'but', 'apart', 'besides', 'minus', 'excluding']);

/** `count`: how many methods there are. Places count from 1 and lie within. */
export function numbersIn(words: readonly string[], count: number): readonly Numbered[] {
  const found = [
    ...listed(words),
    ...upTo(words),
    ...ordinal(words, count),
    ...everything(words, count),
  ];
  return found
    .map((numbers) => ({
      ...numbers,
      places: numbers.places.filter((place) => place >= 1 && place <= count),
    }))
    .filter(({ places }) => places.length > 0);
}

/** "steps 1, 2 and 4", "method 3", "did 1 and 3": numbers after such a word. */
function listed(words: readonly string[]): readonly Numbered[] {
  const found: Numbered[] = [];
  for (let from = 0; from < words.length; from += 1) {
    const word = words[from] ?? '';
    const said =
      counted.test(word) ||
      (/^[1-9]$/.test(word) && /^(?:done|tried|finished|checked)$/.test(words[from + 1] ?? '')) ||
      (from === 0 &&
        /^[1-9]$/.test(word) &&
        /^(?:ok|fine|found|failed|nothing|did|no|without)$/.test(words[1] ?? '')) ||
      (from === 0 && isListAlone(words)) ||
      (/^(?:did|done|tried|completed|finished|executed|followed|off|through|namely|already)$/.test(
        word,
      ) &&
        /^[1-9]$/.test(words[from + 1] ?? ''));
    if (!said) continue;
    const { places, to } = numberList(words, /^[1-9]$/.test(word) ? from : from + 1);
    if (places.length > 0) found.push({ places, from, to });
    from = Math.max(from, to - 1);
  }
  return found;
}

/** "1 and 2 done", "1 to 3 failed". */
function isListAlone(words: readonly string[]): boolean {
  const { places, to } = numberList(words, 0);
  return (
    places.length > 1 &&
    /^(?:are|were|is|all|both|already|done|tried|finished|completed|checked|failed|did|without|no|gemacht|erledigt)$/.test(
      words[to] ?? '',
    )
  );
}

function numberList(words: readonly string[], start: number): { places: number[]; to: number } {
  const places: number[] = [];
  let to = start;
  let range = false;
  for (let at = start; at < words.length && at < start + 16; at += 1) {
    const word = digits[words[at] ?? ''] ?? words[at] ?? '';
    if (/^[1-9]$/.test(word)) {
      const start = range ? (places.at(-1) ?? 0) + 1 : Number(word);
      for (let place = start; place <= Number(word); place += 1) places.push(place);
      range = false;
      to = at + 1;
    } else if (/^(?:to|through|thru|bis|a|until)$/.test(word)) range = true;
    else if (!/^(?:and|und|et|y|e|,|or|step|method|number|also)$/.test(word)) break;
  }
  return { places, to };
}

function ordinal(words: readonly string[], count: number): readonly Numbered[] {
  return words.flatMap((word, from): readonly Numbered[] => {
    const next = words[from + 1] ?? '';
    const place = placeOf(word);
    const amount = amounts[next];
    if (word === 'first' && amount !== undefined && next !== 'one') {
      return [{ places: Array.from({ length: amount }, (_, n) => n + 1), from, to: from + 2 }];
    }
    if (
      place > 0 &&
      next === '' &&
      /^(?:the|your)$/.test(words[from - 1] ?? '') &&
      words[from - 2] !== 'to'
    )
      return [{ places: [place], from, to: from + 1 }];
    if (place > 0 && /^(?:and|or|plus)$/.test(next)) {
      const other = words[from + 2] === 'the' ? from + 3 : from + 2;
      if (placeOf(words[other] ?? '') > 0) return [{ places: [place], from, to: from + 1 }];
    }
    if (
      !/^(?:one|step|method|suggestion|option|thing|fix|tip|solution)$/.test(next) &&
      !(
        (words[from - 1] === 'the' || (from === 0 && place > 1)) &&
        /^(?:did|does|was|helped|worked|failed)$/.test(next)
      )
    )
      return [];
    if (word === 'last') return [{ places: [count], from, to: from + 2 }];
    return place > 0 ? [{ places: [place], from, to: from + 2 }] : [];
  });
}

/** "third", "3rd". */
function placeOf(word: string): number {
  const short = /^([1-8])(?:st|nd|rd|th)$/.exec(word)?.[1];
  return short === undefined ? ordinals.indexOf(word) + 1 : Number(short);
}

/** "Up to and including method 3". */
function upTo(words: readonly string[]): readonly Numbered[] {
  const from = words.findIndex((word, at) => word === 'up' && words[at + 1] === 'to');
  if (from < 0) return [];
  const last = words.findIndex((word, at) => at > from && at < from + 6 && /^[1-9]$/.test(word));
  if (last < 0 || !words.slice(from, last).some((word) => counted.test(word))) return [];
  const places = Array.from({ length: Number(words[last]) }, (_, place) => place + 1);
  return [{ places, from, to: last + 1 }];
}

/** "everything on your list", "all five steps", "all but the last one". */
function everything(words: readonly string[], count: number): readonly Numbered[] {
  const from = words.findIndex((word, at) => {
    const rest = words.slice(at + 1, at + 9);
    if (word === 'all') return rest[0] !== 'my' && isEveryStep(rest, count);
    if (word === 'none')
      return /^of (?:the|your) (?:\w+ )?(?:steps?|methods?|suggest\w*)(?! \d)\b/.test(
        rest.slice(0, 5).join(' '),
      );
    return (
      word === 'everything' ||
      (word === 'list' && /^(?:whole|entire|complete|full)$/.test(words[at - 1] ?? ''))
    );
  });
  if (from < 0) return [];
  const rest = words.slice(from + 1, from + 9);
  const out = rest.findIndex((word) => leftOut.has(word));
  const others = /^else (?:\w+ )?(?:done|tried|did|checked)\b/.test(rest.join(' '));
  if (rest[0] === 'up' && rest[1] === 'to') return [];
  const counts = words[from] === 'all' && amounts[rest[0] ?? ''] === count;
  if (!counts && words[from] !== 'list' && out < 0 && !others && !ofTheList.test(rest.join(' ')))
    return [];
  const all = Array.from({ length: count }, (_, place) => place + 1);
  const last = out >= 0 && rest.slice(out).includes('last');
  return [{ places: last ? all.slice(0, -1) : all, from, to: from + 1 }];
}

/** `rest`: what follows "all". */
function isEveryStep(rest: readonly string[], count: number): boolean {
  const [amount = '', noun] = rest;
  if (amounts[amount] === count) return noun === undefined || afterCount.test(noun);
  return everyStep.test(rest.join(' '));
}
