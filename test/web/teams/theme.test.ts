import { expect, it } from '@jest/globals';
import { themeOf } from '../../../web/teams/theme.js';

it.each([
  ['default', 'light'],
  ['dark', 'dark'],
  ['contrast', 'contrast'],
  ['glass', 'light'],
  ['', 'light'],
])('Teams’ %j is our %s', (name, theme) => {
  expect(themeOf(name)).toBe(theme);
});
