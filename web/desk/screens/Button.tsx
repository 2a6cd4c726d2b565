/** Fluent's button. The role stands in the markup too: tools that don't see element internals read it. */
import type { ComponentChildren, VNode } from 'preact';
import { fluent } from './fluent.js';

export type ButtonProps = {
  readonly children: ComponentChildren;
  readonly onPress: () => void;
  /** One filled button in each view. */
  readonly look?: 'primary' | 'outline' | 'subtle';
  readonly disabled?: boolean;
  readonly label?: string;
  readonly class?: string;
  /** In a window that opens: has the focus, so that Enter does no harm. */
  readonly isFirst?: boolean;
};

export function Button(props: ButtonProps): VNode {
  const disabled = props.disabled ?? false;
  return fluent(
    'fluent-button',
    {
      role: 'button',
      appearance: props.look ?? 'outline',
      disabled,
      'aria-disabled': disabled ? 'true' : undefined,
      'aria-label': props.label,
      class: props.class,
      autofocus: props.isFirst,
      onClick: () => {
        if (!disabled) props.onPress();
      },
    },
    props.children,
  );
}
