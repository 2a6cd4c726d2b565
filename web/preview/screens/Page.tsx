/** The page as it is written, and beside each paragraph what lint says about it. */
import type { VNode } from 'preact';
import type { ArticleSheet, SheetProblem } from '../../../src/preview/articleSheet.js';
import type { Block } from '../blocks.js';
import { blocksOf } from '../blocks.js';

export function Page(props: { readonly sheet: ArticleSheet }): VNode {
  const { source, problems } = props.sheet;
  return (
    <article class="sheet-page" aria-label="The page">
      {blocksOf(source, problems).map((block) => (
        <div key={block.from} class={`block block-${block.kind}`} data-line={block.from}>
          <Words block={block} />
          {block.problems.length > 0 && <Findings problems={block.problems} />}
        </div>
      ))}
    </article>
  );
}

const tags: Readonly<Partial<Record<Block['kind'], 'h2' | 'h3' | 'h4' | 'h5'>>> = {
  title: 'h2',
  method: 'h3',
  group: 'h4',
  stage: 'h5',
};

/** The HTML is our own: markdown.ts lets nothing through that an author wrote. */
function Words(props: { readonly block: Block }): VNode {
  const { kind, html, problems } = props.block;
  const Tag = tags[kind] ?? 'div';
  const name = problems.length > 0 ? 'words words-meant' : 'words';
  return <Tag class={name} dangerouslySetInnerHTML={{ __html: html }} />;
}

function Findings(props: { readonly problems: readonly SheetProblem[] }): VNode {
  return (
    <ul class="findings">
      {props.problems.map(({ line, column, message, severity }) => (
        <li key={`${line}:${column}:${message}`} class={`finding finding-${severity}`}>
          <p class="finding-head">
            <b>{severity === 'error' ? 'To put right' : 'Hint'}</b>
            <span>
              line {line}, sign {column}
            </span>
          </p>
          <p>{message}</p>
        </li>
      ))}
    </ul>
  );
}
