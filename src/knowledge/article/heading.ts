/** A `##` heading: the method's title and its id, `## Check the clock {#check-date-time}`. */
import { toString } from 'mdast-util-to-string';
import type { Heading } from 'mdast';

export type MethodHeading = { readonly id: string; readonly title: string };

export const slugPattern = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/;

export function readMethodHeading(heading: Heading): MethodHeading {
  const text = toString(heading).trim();
  const marked = /^(.*?)\s*\{#([^}]*)\}$/s.exec(text);
  const title = marked?.[1] ?? text;
  return { title, id: marked?.[2]?.trim() ?? slug(title) };
}

function slug(title: string): string {
  return title
    .toLowerCase()
    .normalize('NFKD')
    .replace(/['\u2019\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
