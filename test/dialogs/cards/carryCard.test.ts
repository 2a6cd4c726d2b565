import { expect, it } from '@jest/globals';
import { adaptiveCard } from '../../../src/bot/render.js';
import { carryCard } from '../../../src/dialogs/cards/carryCard.js';

const view = {
  link: 'https://help.example/carry/A0B1',
  qr: 'data:image/png;base64,AAAA',
  untilTime: '14:12',
};

it('shows the code, the link and until when', () => {
  const card = carryCard(view, 'en');
  expect(
    card.body.map((element) => (element.type === 'TextBlock' ? element.text : element)),
  ).toEqual([
    'Open this on your phone',
    expect.stringContaining('camera'),
    { type: 'Picture', url: view.qr, alt: expect.stringContaining('camera') },
    { type: 'Command', line: view.link, copy: view.link },
    'It works once, until 14:12.',
  ]);
});

it('has the whole link in its plain form, and nothing of it in what is kept', () => {
  const { plain, summary } = carryCard(view, 'en');
  expect(plain).toBe(`Open this on your phone\n${view.link}\nIt works once, until 14:12.`);
  expect(summary).toBe('Open this on your phone');
});

it.each(['directline', 'msteams'] as const)('is drawn with its words on %s', (channel) => {
  const { body } = adaptiveCard(carryCard(view, 'en'), channel, 'en') as { body: unknown[] };
  expect(body).toContainEqual({
    type: 'Image',
    url: view.qr,
    altText: expect.stringContaining('code'),
    width: '200px',
  });
});
