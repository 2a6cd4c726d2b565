import { it } from '@jest/globals';
import { aMessage, anExecute } from '../../support/teams/activities.js';
import { buttonsIn, cardsShown } from '../../support/teams/cards.js';
import { withTeams } from '../../support/teams/teamsOn.js';
it.each(['sqlite', 'postgres'] as const)(
  'measures %s',
  (kind) =>
    withTeams(kind, async ({ bot, connector }) => {
      const ack: number[] = [],
        whole: number[] = [],
        press: number[] = [];
      for (let i = 0; i < 60; i += 1) {
        const at = performance.now();
        const who = { from: { id: `29:${i}`, name: 'x', aadObjectId: `o${i}` } };
        await bot.post(aMessage('0x80070002', who));
        ack.push(performance.now() - at);
        await bot.settled();
        while (cardsShown(connector).length < 2 * i + 1) await new Promise((r) => setTimeout(r, 1));
        whole.push(performance.now() - at);
        const shown = cardsShown(connector).at(-1);
        const data = buttonsIn(shown?.card).find(({ title }) => title === 'Still broken')?.data;
        const t = performance.now();
        const a = await bot.post(anExecute(data, { ...who, replyToId: shown?.id }));
        press.push(performance.now() - t);
        if (!JSON.stringify(a.body).includes('did not help')) throw new Error('x');
        await bot.settled();
        while (cardsShown(connector).length < 2 * i + 2) await new Promise((r) => setTimeout(r, 1));
      }
      const q = (n: number[]) => {
        const s = n.toSorted((x, y) => x - y);
        return `p50 ${s[30]?.toFixed(1)} p95 ${s[57]?.toFixed(1)}`;
      };
      process.stderr.write(
        `${kind}: ack ${q(ack)}; card at connector ${q(whole)}; Execute ${q(press)}\n`,
      );
    }),
  60000,
);
