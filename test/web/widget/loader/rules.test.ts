import { expect, it } from '@jest/globals';
import { rulesOf } from '../../../../web/widget/loader/rules.js';
import { style } from '../../../../web/widget/loader/style.js';

it('parts a stylesheet into its rules, with those inside of others', () => {
  expect(rulesOf('a { b: c; }\n@media x { d { e: f; } g { h: i; } }\nj { k: l }')).toEqual([
    'a { b: c; }',
    '@media x { d { e: f; } g { h: i; } }',
    'j { k: l }',
  ]);
});

it('loses nothing of the loader’s own', () => {
  expect(rulesOf(style).join('\n').replaceAll(/\s/g, '')).toBe(style.replaceAll(/\s/g, ''));
});
