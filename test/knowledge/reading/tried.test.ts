import { describe, expect, it } from '@jest/globals';
import { triedIn } from '../../../src/knowledge/reading/tried.js';
import { aMethod, aStage, anArticle } from '../../support/anArticle.js';
import { rows } from '../rows.js';

const ids = [
  'check-date-time',
  'reset-windows-update',
  'run-update-troubleshooter',
  'allow-os-upgrade',
  'update-drivers',
];

const article = anArticle({
  methods: ids.map((id) => aMethod({ id, title: id.replaceAll('-', ' ') })),
});

it.each(rows(new URL('tried.tsv', import.meta.url)))(
  '%s: %s',
  (text = '', tried = '', fixedBy = '') => {
    const found = triedIn(text, article);
    expect(found.tried.map((id) => ids.indexOf(id) + 1).join()).toBe(tried);
    expect(found.fixedBy).toBe(fixedBy === '' ? null : ids[Number(fixedBy) - 1]);
  },
);

describe('a method without words of our own', () => {
  const printing = anArticle({
    title: 'The printer is offline',
    topic: 'printing',
    methods: [
      aMethod({ id: 'clear-queue', title: 'Empty the print queue' }),
      aMethod({ id: 'other-cable', title: 'Try another cable' }),
      aMethod({
        id: 'sign-out-portal',
        title: 'Sign out of the portal',
        variants: [{ platforms: [], stages: [aStage({ command: 'portalctl /logout' })] }],
      }),
    ],
  });

  it.each([
    ['I emptied the queue already', ['clear-queue']],
    ['tried two other cables', ['other-cable']],
    ['signed out of the portal and back in', ['sign-out-portal']],
    ['ran portalctl, no change', ['sign-out-portal']],
    ['the printer is still offline', []],
    ['where is the queue?', []],
  ])('is known by its title and commands: %s', (text, tried) => {
    expect(triedIn(text, printing).tried).toEqual(tried);
  });
});

describe('methods that articles share', () => {
  const ids = [
    'check-printer',
    'restart',
    'remove-and-add-printer',
    'restart-print-service',
    'clear-print-queue',
    'other-network',
    'check-internet',
  ];
  const offline = anArticle({
    title: 'The printer is offline',
    topic: 'printing',
    methods: ids.map((id) => aMethod({ id, title: id.replaceAll('-', ' ') })),
  });

  it.each([
    ['turned the printer off and on, rebooted my pc, still offline', ['check-printer', 'restart']],
    ['there is paper and toner, no jam, cable is in. nothing prints', ['check-printer']],
    ['rebooted, removed and re-added the printer', ['restart', 'remove-and-add-printer']],
    ['already restarted the spooler twice', ['restart-print-service']],
    ['tried it over my phone hotspot, same result', ['other-network']],
    ['same error on my neighbours wifi', ['other-network']],
    ['websites open fine', ['check-internet']],
    ["I don't dare to remove the printer", []],
    ['should I restart first?', []],
    ['have not restarted yet', []],
  ])('%s', (text, tried) => {
    expect(triedIn(text, offline).tried).toEqual(tried);
  });

  it.each([
    ['I removed the printer and added it again, that helped', 'remove-and-add-printer'],
    ['emptied the queue, that was it!', 'clear-print-queue'],
    ['a restart did the trick', 'restart'],
  ])('%s solved it', (text, method) => {
    expect(triedIn(text, offline)).toEqual({ tried: [], fixedBy: method });
  });
});
