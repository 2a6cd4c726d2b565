import { describe, expect, it } from '@jest/globals';
import { cookieOf, setCookie } from '../../../src/server/http/cookie.js';
import { depthOf } from '../../../src/server/http/depth.js';

describe('depthOf', () => {
  it.each([
    { json: '7', depth: 0 },
    { json: '{}', depth: 0 },
    { json: '{"a":1}', depth: 1 },
    { json: '[[[]]]', depth: 2 },
    { json: '{"a":{"b":[1]}}', depth: 3 },
  ])('$json is $depth deep', ({ json, depth }) => {
    expect(depthOf(JSON.parse(json), 10)).toBe(depth);
  });

  it('does not follow an endless nesting', () => {
    const deep: unknown = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000));
    expect(depthOf(deep, 32)).toBe(33);
  });
});

describe('cookieOf', () => {
  it.each([
    { cookie: undefined, value: null },
    { cookie: '', value: null },
    { cookie: 'a=1', value: '1' },
    { cookie: 'b=2; a=1;c=3', value: '1' },
    { cookie: 'a=x=y', value: 'x=y' },
    { cookie: 'aa=1; ba=2', value: null },
    { cookie: 'a', value: '' },
  ])('reads $value from $cookie', ({ cookie, value }) => {
    expect(cookieOf(cookie === undefined ? {} : { cookie }, 'a')).toBe(value);
  });
});

it('writes a cookie that scripts cannot read', () => {
  const cookie = { name: 'a', value: '1', path: '/desk', maxAgeMs: 60_500 } as const;
  expect(setCookie({ ...cookie, sameSite: 'Strict', secure: true })).toBe(
    'a=1; Path=/desk; Max-Age=60; HttpOnly; SameSite=Strict; Secure',
  );
});
