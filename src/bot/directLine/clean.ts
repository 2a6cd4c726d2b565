/** What clients send, without control characters and without secrets. */
import { redact } from '../../knowledge/redact.js';
import type { ClientActivity } from './clientActivity.js';

const controls = /(?![\n\t\r])\p{Cc}/gu;

/** Keeps line breaks and tabs. */
export function cleanText(text: string): string {
  return text.replaceAll(controls, '');
}

/** A button's payload with every string in it cleaned; deeper than the server lets in is not to be. */
export function cleanValue(value: unknown): unknown {
  if (typeof value === 'string') return redact(cleanText(value));
  if (Array.isArray(value)) return value.map(cleanValue);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, cleanValue(each)]));
}

/** What is kept and shown of what a client sent. */
export type CleanActivity = Pick<
  ClientActivity,
  'type' | 'text' | 'name' | 'value' | 'channelData'
>;

export function cleaned({ type, text, name, value, channelData }: ClientActivity): CleanActivity {
  return {
    type,
    text: text === undefined ? undefined : redact(cleanText(text)),
    name,
    value: cleanValue(value),
    channelData,
  };
}
