/**
 * A card as the dialogs write it: Adaptive Card elements with buttons of our own, which `src/bot`
 * renders for a channel. Give no element an id but inputs: two with one id make an empty bubble.
 */
import type { Payload } from '../payload.js';

export type Card = {
  readonly body: readonly CardElement[];
  /** The whole card in plain text: for channels without cards, and as `fallbackText`. */
  readonly plain: string;
  /** One line for notifications and for the transcript. */
  readonly summary: string;
};

export type Button = {
  readonly title: string;
  readonly payload: Payload;
  readonly style?: 'positive';
};

export type CardElement =
  TextBlock | Container | ColumnSet | Rung | Buttons | Command | Choices | Choice | Field | Picture;

export type TextBlock = {
  readonly type: 'TextBlock';
  readonly text: string;
  readonly size?: 'Small' | 'Medium' | 'Large';
  readonly weight?: 'Bolder';
  readonly color?: 'Accent' | 'Good' | 'Warning' | 'Attention';
  readonly isSubtle?: boolean;
  readonly fontType?: 'Monospace';
  readonly style?: 'heading';
  readonly spacing?: 'None' | 'Small' | 'Medium' | 'Large';
  readonly horizontalAlignment?: 'Right';
};

export type Container = {
  readonly type: 'Container';
  readonly style?: 'emphasis' | 'warning';
  readonly bleed?: boolean;
  readonly items: readonly CardElement[];
};

export type ColumnSet = {
  readonly type: 'ColumnSet';
  readonly spacing?: 'None' | 'Small' | 'Medium';
  readonly columns: readonly Column[];
};

export type Column = {
  readonly width: 'stretch' | 'auto' | '64px';
  readonly items: readonly CardElement[];
  /** Makes the whole column a button. */
  readonly press?: Button;
};

/** One rung of the ladder: a thin bar, lit as far as the person has come. */
export type Rung = { readonly type: 'Rung'; readonly lit: boolean };

export type Buttons = { readonly type: 'Buttons'; readonly buttons: readonly Button[] };

/** A line to copy into a window. */
export type Command = { readonly type: 'Command'; readonly line: string; readonly copy: string };

/** Boxes to tick; their values arrive joined with commas, under `id`. */
export type Choices = {
  readonly type: 'Choices';
  readonly id: string;
  readonly label: string;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
};

/** One of a few, or none; its value arrives under `id`, '' where nothing was chosen. */
export type Choice = Omit<Choices, 'type'> & { readonly type: 'Choice'; readonly value: string };

/** A line to fill in, or several where `long`; its text arrives under `id`. */
export type Field = {
  readonly type: 'Field';
  readonly id: string;
  readonly label: string;
  /** Shown while it is empty; '' for nothing. */
  readonly hint: string;
  readonly value: string;
  readonly long?: boolean;
};

/** `alt` is what a screen reader says of it. */
export type Picture = { readonly type: 'Picture'; readonly url: string; readonly alt: string };
