/** What must hold anywhere on the page: addresses, pictures, commands, nothing hidden in HTML. */
import type { Nodes } from 'mdast';
import { commandIn } from './command.js';
import { addressProblem } from './links.js';
import { placeAt, placeOf, startOffset } from './place.js';
import type { Reading } from './problem.js';

export function checkPage(reading: Reading, node: Nodes): void {
  checkNode(reading, node);
  if (!('children' in node)) return;
  for (const child of node.children) checkPage(reading, child);
}

function checkNode(reading: Reading, node: Nodes): void {
  if (node.type === 'image') checkImage(reading, node.url, node.alt, node);
  else if (node.type === 'text') checkWords(reading, node);
  else report(reading, node, problemOf(node));
}

function problemOf(node: Nodes): string | null {
  switch (node.type) {
    case 'link':
      return addressProblem(node.url);
    case 'linkReference':
    case 'imageReference':
    case 'definition':
      return 'Write the address where the link is: [words](https://…).';
    case 'html':
      return /^<!--[\s\S]*-->$/.test(node.value.trim())
        ? null
        : 'HTML is not shown. Write it as Markdown.';
    default:
      return null;
  }
}

function report(reading: Reading, node: Nodes, message: string | null): void {
  if (message !== null) reading.problem(placeOf(node), message);
}

function checkImage(
  reading: Reading,
  url: string,
  alt: string | null | undefined,
  node: Nodes,
): void {
  if ((alt ?? '').trim() === '') {
    report(reading, node, 'Say in words what the image shows: ![words](address).');
  }
  if (!/^[\w./-]+$/.test(url) || url.startsWith('/')) report(reading, node, addressProblem(url));
}

function checkWords(reading: Reading, node: Nodes & { readonly value: string }): void {
  const command = commandIn(node.value);
  if (command !== null) {
    const found = reading.source.indexOf(command, startOffset(node));
    reading.problem(
      found === -1 ? placeOf(node) : placeAt(reading.source, found),
      `Put the command "${command}…" into a code block, so that it can be copied.`,
    );
  }
  for (const address of node.value.match(/https?:\/\/[^\s<>")]+/g) ?? []) {
    report(reading, node, addressProblem(address));
  }
}
