/** Which articles a problem in words finds, and which it does not. */
import { describe, expect, it } from '@jest/globals';
import type { Article, Topic } from '../../../src/knowledge/article.js';
import { makeLibrary } from '../../../src/knowledge/library.js';
import { aMethod, anArticle } from '../../support/anArticle.js';

function about(id: string, topic: Topic, title: string, ...symptoms: readonly string[]): Article {
  return anArticle({ id, topic, title, symptoms, codes: [] });
}

const library = makeLibrary([
  anArticle({ id: 'update', symptoms: ['an update is downloaded and then fails to install'] }),
  about('printer', 'printing', 'The printer does not print', 'print jobs stay in the queue'),
  about(
    'wifi',
    'network',
    'Connected, but no internet',
    'Wi-Fi is connected, websites do not open',
  ),
  about('outlook', 'office', 'Outlook asks for the password again and again'),
  about('excel', 'office', 'An Office program does not open', 'Excel freezes', 'Word hangs'),
  about('mic', 'teams', 'No sound in Teams', 'others cannot hear me in a call'),
  about('badge', 'other', 'The badge reader stays red'),
]);

function found(text: string): readonly string[] {
  return library.search(text).map(({ id }) => id);
}

describe('search', () => {
  it.each([
    ['my print jobs just sit there and never come out', 'printer'],
    ['prnter wont print', 'printer'],
    ['outlok keeps asking for my pasword over and over', 'outlook'],
    ['excel frezes when i paste something big', 'excel'],
    ['no internet but wifi shows full bars', 'wifi'],
    ['keep getting kicked of the wi-fi in the kitchen area', 'wifi'],
    ['teams: others cant hear me', 'mic'],
    ['my update fails help', 'update'],
    ['ERROR_FILE_NOT_FOUND', 'update'],
    ['the badge reader is red', 'badge'],
    ['my microfone in teams is dead', 'mic'],
    ['an update is downloaded and then excel freezes', 'excel'],
  ])('%s finds %s first', (text, id) => {
    expect(found(text)[0]).toBe(id);
  });

  it.each([
    'the coffee machine is broken',
    'my chair squeaks',
    'how do I book a parking space',
    'can you order me a second monitor',
    'good morning',
    'help',
    'I need a new desk lamp',
    'hello',
    'thanks, it works now',
    '',
    '\u0000 \uFFFF <b> **',
    '0 1 2 3',
  ])('%s finds nothing', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('finds at most three, the best first', () => {
    const many = makeLibrary(
      ['a', 'b', 'c', 'd'].map((id) => about(id, 'printing', `The printer ${id}${id} jams`)),
    );
    expect(many.search('printer bb jams').map(({ id }) => id)[0]).toBe('b');
    expect(many.search('printer jams')).toHaveLength(3);
  });

  it('is less sure of one word than of several, and never more than sure', () => {
    const [one] = library.search('outlook');
    const [several] = library.search('outlook asks for the password');
    expect(one?.confidence).toBeLessThan(several?.confidence ?? 0);
    expect(several?.confidence).toBeLessThanOrEqual(1);
    expect(several).toEqual({ id: 'outlook', topic: 'office', confidence: several?.confidence });
  });

  it('counts the title of a method less than the title of an article', () => {
    const methods = [aMethod({ title: 'Restart the spooler' })];
    const both = makeLibrary([
      { ...about('a', 'other', 'Something else'), methods },
      about('b', 'other', 'The spooler stops'),
    ]);
    expect(both.search('the spooler').map(({ id }) => id)).toEqual(['b']);
  });

  it('answers a long text soon', () => {
    const words = Array.from({ length: 30_000 }, (_, at) => `word${at} printer`).join(' ');
    expect(found(`${words} ${'x'.repeat(100_000)}`)).toContain('printer');
  });

  it('finds nothing in an empty library', () => {
    expect(makeLibrary([]).search('printer')).toEqual([]);
  });
});
