import { expect, it } from '@jest/globals';
import { tellTyping } from '../../../web/desk/typing.js';

it('tells at once, then at most every three seconds for each case', () => {
  let now = 1_000;
  const told: string[] = [];
  const type = tellTyping(
    (id) => told.push(`${id} ${now}`),
    () => now,
  );
  for (const [at, id] of [
    [1_000, 'a'],
    [1_500, 'a'],
    [1_600, 'b'],
    [3_999, 'a'],
    [4_000, 'a'],
  ] as const) {
    now = at;
    type(id);
  }
  expect(told).toEqual(['a 1000', 'b 1600', 'a 4000']);
});
