/** One of a few: a row of radio buttons that looks like a switch. */
import { useId } from 'preact/hooks';
import type { VNode } from 'preact';

export type ChoiceProps<T extends string> = {
  readonly label: string;
  readonly chosen: T;
  readonly options: readonly { readonly id: T; readonly name: string }[];
  readonly onChoose: (id: T) => void;
};

export function Choice<T extends string>(props: ChoiceProps<T>): VNode {
  const name = useId();
  return (
    <fieldset class="choice">
      <legend class="unseen">{props.label}</legend>
      {props.options.map((option) => (
        <label key={option.id}>
          <input
            type="radio"
            name={name}
            checked={option.id === props.chosen}
            onChange={() => {
              props.onChoose(option.id);
            }}
          />
          <span>{option.name}</span>
        </label>
      ))}
    </fieldset>
  );
}
