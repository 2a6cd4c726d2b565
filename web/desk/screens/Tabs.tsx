/** Fluent's tabs: chosen by click and by arrow keys. */
import type { ComponentChildren, VNode } from 'preact';
import { fluent } from './fluent.js';

export type TabsProps<Id extends string> = {
  readonly label: string;
  readonly chosen: Id;
  readonly tabs: readonly { readonly id: Id; readonly content: ComponentChildren }[];
  readonly onChoose: (id: Id) => void;
  readonly class?: string;
};

export function Tabs<Id extends string>(props: TabsProps<Id>): VNode {
  return fluent(
    'fluent-tablist',
    {
      class: props.class,
      'aria-label': props.label,
      activeid: domId(props.chosen),
      onChange: (event: { readonly target: EventTarget | null }) => {
        const active = event.target instanceof Element ? activeIdOf(event.target) : null;
        const tab = props.tabs.find(({ id }) => domId(id) === active);
        if (tab !== undefined && tab.id !== props.chosen) props.onChoose(tab.id);
      },
    },
    props.tabs.map(({ id, content }) => fluent('fluent-tab', { key: id, id: domId(id) }, content)),
  );
}

function domId(id: string): string {
  return `tab-${id}`;
}

function activeIdOf(target: Element): string | null {
  return 'activeid' in target && typeof target.activeid === 'string' ? target.activeid : null;
}
