import { expect, it } from '@jest/globals';
import { answersWords, costWords } from '../../../../web/desk/lookup/lookup.text.js';
import { matchingAnswers, slashQuery } from '../../../../web/desk/lookup/savedAnswers.js';

const answers = [
  { id: 'call', title: 'Call you back', text: 'I call you in ten minutes.' },
  { id: 'ten', title: 'Ten minutes', text: 'This takes about ten minutes.' },
];

it.each([
  ['/', ''],
  ['/ten m', 'ten m'],
  ['', null],
  ['Hi /ten', null],
  ['/etc/hosts', null],
  ['/one\ntwo', null],
])('%j asks for %j', (text, query) => {
  expect(slashQuery(text)).toBe(query);
});

it.each([
  ['', ['call', 'ten']],
  ['ten', ['ten', 'call']],
  ['CALL ten', ['call']],
  ['printer', []],
])('%j offers %j', (query, ids) => {
  expect(matchingAnswers(answers, query).map(({ id }) => id)).toEqual(ids);
});

it('says how many there are and what a method costs', () => {
  expect([answersWords(0), answersWords(1), answersWords(2)]).toEqual([
    'No saved answer has these words.',
    '1 saved answer',
    '2 saved answers',
  ]);
  const method = { id: 'sfc', title: 'Repair', why: '', minutes: 20, administrator: true };
  expect(costWords({ ...method, restart: true })).toBe('20 minutes, administrator, restart');
});
