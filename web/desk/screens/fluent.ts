/** A Fluent web component in the tree: JSX knows no names of custom elements. */
import { h } from 'preact';
import type { ComponentChildren, VNode } from 'preact';

export type FluentName =
  'fluent-badge' | 'fluent-button' | 'fluent-switch' | 'fluent-tab' | 'fluent-tablist';

export function fluent(
  name: FluentName,
  props: Readonly<Record<string, unknown>>,
  children?: ComponentChildren,
): VNode {
  return h<Record<string, unknown>>(name, props, children);
}
