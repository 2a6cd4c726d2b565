/** A person who chats by plain HTTP: quick enough that a whole queue can be filled with them. */
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { ask, bearer, postJson, SessionAnswer, startConversation } from './apiClient.js';
import { hostToken, type HostClaims } from './hostTokens.js';
import { buttonsIn } from './teams/cards.js';

export type PersonOnLine = {
  /** Waits until the bot has answered. */
  says(text: string): Promise<void>;
  /** To an agent: the bot says nothing. */
  writes(text: string): Promise<void>;
  /** The newest button of that name; `inputs` are what its card's fields hold. */
  presses(button: string, inputs?: Readonly<Record<string, string>>): Promise<void>;
  sends(picture: Buffer, name: string): Promise<void>;
  isTyping(): Promise<void>;
  /** Waits for these words, or a button of that name. */
  sees(words: string): Promise<void>;
};

const Activities = z.object({
  activities: z.array(
    z.looseObject({ type: z.string(), from: z.object({ role: z.string().optional() }).loose() }),
  ),
});

const [patienceMs, restMs] = [20_000, 60];

/** With claims the product must have `hostTokenEnv`; else it is a visitor. */
export async function personOnLine(address: string, claims?: HostClaims): Promise<PersonOnLine> {
  const token = claims === undefined ? {} : { token: await hostToken(Date.now(), claims) };
  const opened = await postJson(`${address}/webchat/session`, token);
  const session = SessionAnswer.parse(opened.body);
  await startConversation(session);
  const at = `${session.domain}/conversations/${session.conversationId}`;
  const headers = bearer(session.token);

  async function chat() {
    const { body } = await ask(`${at}/activities`, { headers });
    return Activities.parse(body).activities;
  }

  async function waitFor<Found>(
    find: (all: Awaited<ReturnType<typeof chat>>) => Found | undefined,
  ) {
    const until = Date.now() + patienceMs;
    for (;;) {
      const all = await chat();
      const found = find(all);
      if (found !== undefined) return found;
      if (Date.now() > until) throw new Error(`not in ${JSON.stringify(all).slice(-3000)}`);
      await delay(restMs);
    }
  }

  async function posts(activity: object): Promise<void> {
    const { status } = await postJson(`${at}/activities`, activity, headers);
    if (status !== 200) throw new Error(`the chat answered ${status}`);
  }

  async function isAnswered(activity: object): Promise<void> {
    const before = botsPart(await chat());
    await posts(activity);
    await waitFor((all) => (botsPart(all) === before ? undefined : true));
  }

  return {
    says: (text) => isAnswered({ type: 'message', text }),
    writes: (text) => posts({ type: 'message', text }),
    async presses(button, inputs = {}) {
      const { data } = await waitFor((all) =>
        all
          .flatMap((activity) => buttonsIn(activity['attachments']))
          .findLast(({ title }) => title === button),
      );
      await isAnswered({ type: 'message', value: { ...z.looseObject({}).parse(data), ...inputs } });
    },
    async sends(picture, name) {
      const form = new FormData();
      form.append('file', new Blob([new Uint8Array(picture)], { type: 'image/png' }), name);
      const { status } = await ask(`${at}/upload?userId=${session.userId}`, {
        method: 'POST',
        headers,
        body: form,
      });
      if (status !== 200) throw new Error(`the picture was answered ${status}`);
    },
    isTyping: () => posts({ type: 'typing' }),
    async sees(words) {
      await waitFor((all) => (JSON.stringify(all).includes(words) ? true : undefined));
    },
  };
}

/** Cards fold, so it may grow shorter as well. */
function botsPart(all: z.infer<typeof Activities>['activities']): string {
  return JSON.stringify(all.filter(({ from }) => from.role === 'bot'));
}
