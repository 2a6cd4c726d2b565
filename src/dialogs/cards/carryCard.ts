/** The way to one's phone: a code for its camera, and the same link as text. */
import type { Card } from './card.js';
import { carryText } from './carry.text.js';
import { heading, small, text } from './text.js';

export type CarryView = {
  readonly link: string;
  /** data:image/png;base64,... */
  readonly qr: string;
  /** 14:12 */
  readonly untilTime: string;
};

/** The summary is kept with what was said: it never holds the link. */
export function carryCard({ link, qr, untilTime }: CarryView, locale: string): Card {
  const words = carryText(locale);
  const until = words.until(untilTime);
  return {
    body: [
      heading(words.title, 'Medium'),
      text(words.how),
      { type: 'Picture', url: qr, alt: words.alt },
      { type: 'Command', line: link, copy: link },
      small(until),
    ],
    plain: [words.title, link, until].join('\n'),
    summary: words.title,
  };
}
