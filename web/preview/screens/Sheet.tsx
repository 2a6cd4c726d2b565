/** One article: its page with what lint finds beside it, and its cards. */
import { useState } from 'preact/hooks';
import type { VNode } from 'preact';
import type { ArticleSheet } from '../../../src/preview/articleSheet.js';
import { firstView } from '../view.js';
import { Cards } from './Cards.js';
import { Page } from './Page.js';

export function Sheet(props: { readonly sheet: ArticleSheet }): VNode {
  const { sheet } = props;
  const [view, setView] = useState(firstView);
  return (
    <div class="sheet-frame">
      <div class="sheet">
        <Page sheet={sheet} />
        <Cards
          sheet={sheet}
          view={view}
          onView={(changed) => {
            setView({ ...view, ...changed });
          }}
        />
      </div>
    </div>
  );
}
