import { expect, it } from '@jest/globals';
import { redact } from '../../src/knowledge/redact.js';

it.each([
  ['my key is ABCDE-12345-FGHIJ-67890-KLMNO', 'my key is [removed]'],
  ['123456-234567-345678-456789-567890-678901-789012-890123 is asked', '[removed] is asked'],
  ['password: hunter2', 'password: [removed]'],
  ['my password is hunter2 and it fails', 'my password is [removed] and it fails'],
  ['Passwort: geheim!', 'Passwort: [removed]'],
  ['pwd=abc', 'pwd=[removed]'],
])('blacks out the secret in "%s"', (text, redacted) => {
  expect(redact(text)).toBe(redacted);
});

it.each([
  'the password is wrong',
  'it asks for a password: what now',
  'my pin is not accepted',
  '0x80070002 and 0xC1900101-0x20017',
  'device 5f2b6c0e-8007-4d31-9c1a-80070002abcd',
  'error 30015-11 (-1073741790)',
])('leaves "%s" as it is', (text) => {
  expect(redact(text)).toBe(text);
});
