/** Our cards as Adaptive Cards: buttons, rungs and commands in the form that a channel takes. */
import type { Button, Card, CardElement, Column } from '../dialogs/cards/card.js';
import { cardText } from '../dialogs/cards/cards.text.js';
import { litRung, unlitRung } from './rungs.js';

export type Channel = 'directline' | 'msteams';

export type AdaptiveCard = Readonly<Record<string, unknown>>;

export const cardContentType = 'application/vnd.microsoft.card.adaptive';

/** Web Chat shows 1.3 to 1.6, Teams up to 1.5; a card without a version is not drawn on phones. */
export function adaptiveCard(card: Card, channel: Channel, locale: string): AdaptiveCard {
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.5',
    fallbackText: card.plain,
    body: card.body.map((element) => rendered(element, channel, locale)),
  };
}

function rendered(element: CardElement, channel: Channel, locale: string): AdaptiveCard {
  switch (element.type) {
    case 'TextBlock':
      return { ...element, text: withoutCode(element.text), wrap: true };
    case 'Container':
      return { ...element, items: element.items.map((item) => rendered(item, channel, locale)) };
    case 'ColumnSet':
      return { ...element, columns: element.columns.map((each) => column(each, channel, locale)) };
    case 'Rung':
      return {
        type: 'Image',
        url: element.lit ? litRung : unlitRung,
        altText: '',
        size: 'Stretch',
      };
    case 'Picture':
      // As wide as a camera reads it from a hand's distance; Web Chat's own sizes are smaller.
      return { type: 'Image', url: element.url, altText: element.alt, width: '200px' };
    case 'Buttons':
      return {
        type: 'ActionSet',
        actions: element.buttons.map((button) => action(button, channel)),
      };
    case 'Command':
      return command(element, channel, locale);
    case 'Field':
      return {
        type: 'Input.Text',
        id: element.id,
        label: element.label,
        value: element.value,
        ...(element.hint === '' ? {} : { placeholder: element.hint }),
        ...(element.long === true ? { isMultiline: true } : {}),
      };
    case 'Choice':
      return {
        type: 'Input.ChoiceSet',
        id: element.id,
        label: element.label,
        style: 'expanded',
        ...(element.value === '' ? {} : { value: element.value }),
        choices: element.choices,
      };
    case 'Choices':
      return {
        type: 'Input.ChoiceSet',
        id: element.id,
        label: element.label,
        style: 'expanded',
        isMultiSelect: true,
        choices: element.choices,
      };
  }
}

function column(each: Column, channel: Channel, locale: string): AdaptiveCard {
  const { width, items, press } = each;
  return {
    type: 'Column',
    width,
    verticalContentAlignment: 'Center',
    items: items.map((item) => rendered(item, channel, locale)),
    ...(press === undefined ? {} : { selectAction: action(press, channel) }),
  };
}

function action({ title, payload, style }: Button, channel: Channel): AdaptiveCard {
  const look = { title, ...(style === undefined ? {} : { style }) };
  if (channel === 'directline') return { type: 'Action.Submit', ...look, data: payload };
  return {
    type: 'Action.Execute',
    verb: 'do',
    ...look,
    data: payload,
    fallback: { type: 'Action.Submit', ...look, data: payload },
  };
}

/** Web Chat's page catches this address and copies; in Teams the line can be selected. */
function command(
  { line, copy }: Extract<CardElement, { type: 'Command' }>,
  channel: Channel,
  locale: string,
): AdaptiveCard {
  const words = {
    type: 'TextBlock',
    text: escaped(line),
    fontType: 'Monospace',
    size: 'Small',
    wrap: true,
  };
  const button = {
    type: 'ActionSet',
    actions: [
      {
        type: 'Action.OpenUrl',
        title: cardText(locale).copy,
        url: `stepladder:copy?text=${encodeURIComponent(copy)}`,
      },
    ],
  };
  const columns = [
    { type: 'Column', width: 'stretch', verticalContentAlignment: 'Center', items: [words] },
    ...(channel === 'directline' ? [{ type: 'Column', width: 'auto', items: [button] }] : []),
  ];
  return { type: 'Container', style: 'emphasis', items: [{ type: 'ColumnSet', columns }] };
}

/** Adaptive Cards know no code marks: what is to be typed stands in bold. */
function withoutCode(markdown: string): string {
  return markdown.replaceAll(/`([^`]+)`/g, (_, code: string) => `**${escaped(code)}**`);
}

/** A command is no Markdown: its stars and underscores are to be seen. */
function escaped(line: string): string {
  return line.replaceAll(/([\\`*_[\]#])/g, '\\$1');
}
