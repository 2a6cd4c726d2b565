import { expect, it } from '@jest/globals';
import { directionOf, readSettings } from '../../../web/widget/settings.js';

it.each([
  [{ side: 'left' }, { side: 'left' }],
  [{ side: 'top' }, {}],
  [{ colour: '#0A7D55' }, { colour: '#0a7d55' }],
  [{ color: '#abc' }, { colour: '#abc' }],
  [{ colour: 'red' }, {}],
  [{ colour: '#12345' }, {}],
  [{ colour: '#fff;background:url(x)' }, {}],
  [{ language: 'de-ch' }, { language: 'de-CH' }],
  [{ language: 'no such language' }, {}],
  [{ greeting: '  Hello  ' }, { greeting: 'Hello' }],
  [{ greeting: 'x'.repeat(500) }, { greeting: 'x'.repeat(160) }],
  [{ greeting: ['a'] }, {}],
  [{ theme: 'dark' }, { theme: 'dark' }],
  [{ theme: 'sepia' }, {}],
  [
    { launcher: 'none', label: 'Help' },
    { launcher: 'none', label: 'Help' },
  ],
  [{ open: '', onclick: 'evil()' }, {}],
])('%j is read as %j', (given, read) => {
  expect(readSettings(given)).toEqual(read);
});

it.each([
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['fa', 'rtl'],
  ['ur-PK', 'rtl'],
  ['az-Arab', 'rtl'],
  ['az', 'ltr'],
  ['de-CH', 'ltr'],
  [undefined, 'ltr'],
])('%s runs %s', (language, direction) => {
  expect(directionOf(language)).toBe(direction);
});
