import { expect, it } from '@jest/globals';
import { findCodes } from '../../../src/knowledge/codes/find.js';
import { platformIn } from '../../../src/knowledge/reading/platform.js';
import { readMessage } from '../../../src/knowledge/reading/tokens.js';
import { rows } from '../rows.js';

const messages = rows(new URL('messages.tsv', import.meta.url)).map(
  ([text = '', codes = '', platform = '']) => ({
    text,
    codes: codes === '' ? [] : codes.split(','),
    platform: platform || null,
  }),
);

it.each(messages)('$text means $codes on $platform', ({ text, codes, platform }) => {
  expect(findCodes(text, () => false).codes).toEqual(codes);
  expect(platformIn(readMessage(text))).toBe(platform);
});
