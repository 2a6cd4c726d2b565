/**
 * Markdown as HTML, by the same reader that reads articles. What is no Markdown comes out as text:
 * nothing that somebody writes becomes an element of its own. Pure.
 */
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { List, Nodes, Root } from 'mdast';

export function parseMarkdown(source: string): Root {
  return unified().use(remarkParse).parse(source);
}

/** For cards. */
export function markdownHtml(source: string): string {
  return htmlOf(parseMarkdown(source));
}

export function htmlOf(node: Nodes): string {
  switch (node.type) {
    case 'text':
      return escaped(node.value);
    case 'html':
      return `<span class="not-shown">${escaped(node.value)}</span>`;
    case 'inlineCode':
      return `<code>${escaped(node.value)}</code>`;
    case 'code':
      return `<pre><code>${escaped(node.value)}</code></pre>`;
    case 'break':
      return '<br>';
    case 'thematicBreak':
      return '<hr>';
    case 'image':
      return `<span class="image">[${escaped(node.alt ?? '')}]</span>`;
    case 'link':
      return linkHtml(node.url, insideOf(node));
    case 'list':
      return listHtml(node);
    default:
      return wrapped(node);
  }
}

const elements: Readonly<Partial<Record<Nodes['type'], string>>> = {
  paragraph: 'p',
  strong: 'strong',
  emphasis: 'em',
  blockquote: 'blockquote',
  listItem: 'li',
};

function wrapped(node: Nodes): string {
  const element = elements[node.type];
  const inside = insideOf(node);
  return element === undefined ? inside : `<${element}>${inside}</${element}>`;
}

export function insideOf(node: Nodes): string {
  return 'children' in node ? node.children.map(htmlOf).join('') : '';
}

/** A tight list has no paragraphs in its items: as cards and browsers show it. */
function listHtml(list: List): string {
  const element = list.ordered === true ? 'ol' : 'ul';
  const start =
    list.ordered === true && (list.start ?? 1) !== 1 ? ` start="${list.start ?? 1}"` : '';
  const items = list.children.map((item) => {
    const inside = item.children.map((child) =>
      child.type === 'paragraph' && item.spread !== true ? insideOf(child) : htmlOf(child),
    );
    return `<li>${inside.join('')}</li>`;
  });
  return `<${element}${start}>${items.join('')}</${element}>`;
}

/** Other addresses (javascript:, data:) stay words. */
function linkHtml(url: string, inside: string): string {
  if (!/^(?:https?|ms-settings):/i.test(url)) return inside;
  return `<a href="${escaped(url)}" target="_blank" rel="noopener noreferrer">${inside}</a>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
