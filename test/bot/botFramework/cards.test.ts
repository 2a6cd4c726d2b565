/** Every card for Teams, rendered by Microsoft's library at 1.5: no warning, no more than 28 KB. */
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { articleCard } from '../../../src/bot/botFramework/messageExtension/articleCard.js';
import { threadCard } from '../../../src/bot/botFramework/deskChannel/threadCard.js';
import {
  channelActivity,
  cardIn,
  inForm,
} from '../../../src/bot/botFramework/outbox/channelActivity.js';
import { withRefresh } from '../../../src/bot/botFramework/outbox/refresh.js';
import { qrPicture } from '../../../src/bot/qrPicture.js';
import { adaptiveCard } from '../../../src/bot/render.js';
import type { Card } from '../../../src/dialogs/cards/card.js';
import { carryCard } from '../../../src/dialogs/cards/carryCard.js';
import { everythingCard } from '../../../src/dialogs/cards/everythingCard.js';
import { handOverCard } from '../../../src/dialogs/cards/handOverCard.js';
import { solvedCard } from '../../../src/dialogs/cards/solvedCard.js';
import { spentCard } from '../../../src/dialogs/cards/spentCard.js';
import { loadLibrary } from '../../../src/knowledge/library/loadLibrary.js';
import { climbWhole } from '../../../src/preview/climb.js';
import { openBrowser, type TestBrowser } from '../../support/browser.js';

const require = createRequire(import.meta.url);

jest.setTimeout(120_000);

const maxBytes = 28 * 1024;

type Rendered = { readonly card: string; readonly complaints: readonly string[] };

/** What the library puts into the page. */
type Library = {
  readonly AdaptiveCard: {
    new (): {
      parse(json: unknown, context: unknown): void;
      validateProperties(): { validationEvents: readonly { message: string }[] };
      render(): { innerText: string } | undefined;
    };
    onProcessMarkdown: (text: string, result: Record<string, unknown>) => void;
  };
  readonly SerializationContext: new (version: unknown) => {
    readonly eventCount: number;
    getEventAt(index: number): { message: string };
  };
  readonly Versions: { readonly v1_5: unknown };
};

describe('every card for Teams', () => {
  let browser: TestBrowser;
  let page: Page;
  let cards: readonly { readonly name: string; readonly json: unknown }[];

  beforeAll(async () => {
    browser = await openBrowser();
    page = await browser.browser.newPage();
    await page.addScriptTag({
      path: require.resolve('adaptivecards/dist/adaptivecards.min.js'),
    });
    cards = await everyCard();
  });
  afterAll(() => browser.close());

  it('has a version, a fallbackText, and no more than 28 KB', () => {
    expect(cards.length).toBeGreaterThan(100);
    for (const { name, json } of cards) {
      const { version, fallbackText } = json as Record<string, unknown>;
      expect({ name, version }).toEqual({ name, version: '1.5' });
      expect({ name, fallbackText }).toEqual({ name, fallbackText: expect.stringMatching(/\S/) });
      const bytes = Buffer.byteLength(JSON.stringify(json));
      expect({ name, fits: bytes < maxBytes ? true : bytes }).toEqual({ name, fits: true });
    }
  });

  it('is rendered without a warning', async () => {
    expect((await rendered(page, cards)).filter(({ complaints }) => complaints.length > 0)).toEqual(
      [],
    );
  });

  it('is rendered by a library that can warn', async () => {
    const body = [{ type: 'TextBlok', text: 'x' }, { type: 'Input.ChoiceSet' }];
    const [wrong] = await rendered(page, [
      { name: 'wrong', json: { type: 'AdaptiveCard', version: '1.5', body } },
    ]);
    expect(wrong?.complaints.length).toBeGreaterThan(0);
  });
});

async function everyCard() {
  const articles = (await loadLibrary(['knowledge'])).current().all;
  const climbed = articles.flatMap((article) =>
    (article.platforms.length === 0 ? [null] : article.platforms).flatMap((platform) =>
      climbWhole(article, platform, 'en').map(({ card }) => ({
        name: `${article.id}, ${platform ?? 'any Windows'}: ${card.summary}`,
        card,
      })),
    ),
  );
  const link = `https://helpdesk.example/carry/${'0A'.repeat(32)}`;
  const others: { name: string; card: Card }[] = [
    { name: 'handover', card: handOverCard(aDossier, 'en') },
    { name: 'carried', card: carryCard({ link, qr: qrPicture(link), untilTime: '14:12' }, 'en') },
    { name: 'solved', card: solvedCard('case-1', 9, 'Good to hear that it works again.', 'en') },
    ...articles.map(({ id, methods }) => ({
      name: `what was tried: ${id}`,
      card: everythingCard('case-1', 9, methods, 'en'),
    })),
    {
      name: 'spent',
      card: spentCard({
        mark: '✕',
        title: 'Check the clock',
        result: 'did not help',
        time: '14:02',
      }),
    },
  ];
  const reader = { locale: 'en', appId: '11111111-2222-4333-8444-555555555555' };
  return [
    ...[...climbed, ...others].flatMap(({ name, card }) => inBothForms(name, card)),
    ...articles.map((article) => ({
      name: `search: ${article.id}`,
      json: articleCard(article, reader),
    })),
    ...threadCards(),
  ];
}

/** As full as they get, with words that look like Markdown and markup. */
function threadCards() {
  const long = `**${'Ü <at>x</at> [a](b) '.repeat(400)}**`;
  const many = Array.from({ length: 60 }, (_, index) => ({
    method: `m${index}`,
    title: long,
    outcome: 'notFixed',
    why: long,
  }));
  return ['waiting', 'withAgent', 'withBot', 'solved', 'closed'].flatMap((status) => {
    const summary = {
      id: 'case-1',
      status,
      title: long,
      person: long,
      waitingSince: status === 'waiting' ? '2026-11-22T09:00:00.000Z' : null,
      heldBy: status === 'withAgent' ? { id: 'a', name: 'Anna Frei' } : null,
    };
    const dossier = {
      case: summary,
      codes: ['0x80070002'],
      platform: 'windows-11',
      attempts: many,
      untried: many,
    };
    const page = 'https://helpdesk.example/desk#/case-1';
    const json = threadCard({ dossier, seq: 9, wrote: long, page });
    return [false, true].map((isForced) => ({
      name: `thread: ${status}${isForced ? ' (Submit)' : ''}`,
      json: inForm(json, isForced),
    }));
  });
}

/** The longest names that an activity may have. */
const megan = { channelId: 'msteams', isPersonal: true, userId: `29:${'x'.repeat(497)}` };

function inBothForms(name: string, card: Card) {
  const content = adaptiveCard(card, 'msteams', 'en');
  const body = JSON.stringify({ from: { id: 'bot', name: 'bot' }, attachments: [{ content }] });
  return [false, true].map((forceSubmit) => ({
    name: forceSubmit ? `${name} (Submit)` : name,
    json: cardIn(withRefresh(channelActivity(body, forceSubmit), `${'c'.repeat(200)}:9`, megan)),
  }));
}

function rendered(page: Page, cards: readonly { name: string; json: unknown }[]) {
  return page.evaluate(
    (all): Rendered[] => {
      const library = (globalThis as unknown as { AdaptiveCards: Library }).AdaptiveCards;
      library.AdaptiveCard.onProcessMarkdown = (text, result) => {
        result['outputHtml'] = text;
        result['didProcess'] = true;
      };
      const warnings: string[] = [];
      console.warn = (message: unknown) => warnings.push(String(message));
      console.error = (message: unknown) => warnings.push(String(message));
      return all.map(({ name, json }) => {
        warnings.length = 0;
        const context = new library.SerializationContext(library.Versions.v1_5);
        const card = new library.AdaptiveCard();
        card.parse(json, context);
        const events = Array.from({ length: context.eventCount }, (_, index) =>
          context.getEventAt(index),
        );
        const validation = card.validateProperties().validationEvents;
        const shown = card.render();
        const empty = (shown?.innerText ?? '').trim() === '' ? ['nothing is shown'] : [];
        const messages = [...events, ...validation].map(({ message }) => message);
        return { card: name, complaints: [...messages, ...warnings, ...empty] };
      });
    },
    [...cards],
  );
}

const aDossier = {
  caseId: 'case-1',
  seq: 9,
  lead: 'That was all that I know for this.',
  problem: '0x80070002',
  pc: 'Windows 11',
  tried: [{ title: 'Check the clock', outcome: 'notFixed', time: '14:02' }],
  left: [{ title: 'Reset the Windows Update folder', why: 'needs an administrator' }],
} as const;
