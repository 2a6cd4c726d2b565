/** Fluent's badge in our four meanings; the word says it, the colour helps. */
import type { VNode } from 'preact';
import { fluent } from './fluent.js';

export type PillTone = 'good' | 'warn' | 'bad' | 'info' | 'plain';

export type PillProps = { readonly tone: PillTone; readonly text: string };

export function Pill(props: PillProps): VNode {
  return fluent(
    'fluent-badge',
    { appearance: 'tint', class: `pill pill-${props.tone}` },
    props.text,
  );
}
