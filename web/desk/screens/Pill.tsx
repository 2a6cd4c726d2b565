/** Fluent's badge in our four meanings; the word says it, the colour helps. */
import type { VNode } from 'preact';
import { fluent } from './fluent.js';

export type PillTone = 'good' | 'warn' | 'bad' | 'info' | 'plain';

export function Pill(props: { readonly tone: PillTone; readonly text: string }): VNode {
  return fluent(
    'fluent-badge',
    { appearance: 'tint', class: `pill pill-${props.tone}` },
    props.text,
  );
}
