/** What stands in the outbox, in the form that a Bot Framework channel takes. */
import { z } from 'zod';
import type { OutgoingActivity } from '../sending.js';

const Stored = z.looseObject({
  from: z.object({ id: z.string(), name: z.string() }),
  text: z.string().optional(),
  attachments: z.array(z.looseObject({ content: z.unknown() })).optional(),
});

/** There every message is the bot's: an agent's name goes into the text. */
export function channelActivity(body: string, forceSubmit: boolean): OutgoingActivity {
  const { from, text, attachments, ...rest } = Stored.parse(JSON.parse(body));
  const speaker = from.id.startsWith('agent:') ? `${from.name}: ` : '';
  return {
    ...rest,
    ...(text === undefined ? {} : { text: `${speaker}${text}` }),
    ...(attachments === undefined ? {} : { attachments: inForm(attachments, forceSubmit) }),
  };
}

/** The card of an activity that shows one. */
export function cardIn(activity: OutgoingActivity): unknown {
  const { data } = z
    .object({ attachments: z.tuple([z.object({ content: z.unknown() })]) })
    .safeParse(activity);
  return data?.attachments[0].content ?? null;
}

/** Without "Your response was sent to the app" below; and where Execute fails, with Submit alone. */
export function inForm(value: unknown, forceSubmit: boolean): unknown {
  if (Array.isArray(value)) return value.map((each) => inForm(each, forceSubmit));
  if (typeof value !== 'object' || value === null) return value;
  const { type, fallback } = value as Readonly<Record<string, unknown>>;
  if (type === 'Action.Execute' && forceSubmit && fallback !== undefined) {
    return inForm(fallback, forceSubmit);
  }
  const entries = Object.entries(value).map(([key, each]) => [key, inForm(each, forceSubmit)]);
  const quiet = type === 'Action.Submit' ? { msTeams: { feedback: { hide: true } } } : {};
  return { ...Object.fromEntries(entries), ...quiet };
}
