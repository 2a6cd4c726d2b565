/** One article before its author: the same preview as `npm run preview` shows. */
import type { VNode } from 'preact';
import { countsOf, errorWords, hintWords } from '../../preview/preview.text.js';
import { Sheet } from '../../preview/screens/Sheet.js';
import { useDesk } from '../deskContext.js';
import { Button } from '../screens/Button.js';
import { BackIcon, LadderPicture } from '../screens/Icons.js';
import { Pill } from '../screens/Pill.js';
import type { OpenArticle } from './articlesState.js';

export function ArticleView(): VNode {
  const { open } = useDesk().state.articles;
  if (open === null) {
    return (
      <div class="no-case">
        <LadderPicture />
        <h2>Choose an article</h2>
        <p>You see it as people see it, and what lint says about it.</p>
      </div>
    );
  }
  return <Opened key={open.id} open={open} />;
}

function Opened({ open: { id, load } }: { readonly open: OpenArticle }): VNode {
  switch (load.kind) {
    case 'loading':
      return <section class="article-view" aria-label="Article" aria-busy="true" />;
    case 'missing':
      return (
        <div class="no-case">
          <h2>This article is not in service</h2>
          <p>Nothing is served under the id {id}.</p>
        </div>
      );
    case 'loaded': {
      const { sheet } = load;
      const { errors, hints } = countsOf(sheet);
      return (
        <section class="article-view" aria-label="Article">
          <header class="article-head">
            <Back />
            <h2>{id}</h2>
            <p class="quiet">{sheet.file}</p>
            {errors > 0 && <Pill tone="bad" text={errorWords(errors)} />}
            {hints > 0 && <Pill tone="plain" text={hintWords(hints)} />}
          </header>
          <Sheet sheet={sheet} />
        </section>
      );
    }
  }
}

/** Where there is room for one column only. */
function Back(): VNode {
  const { actions } = useDesk();
  return (
    <Button
      class="back"
      look="subtle"
      label="Back to the articles"
      onPress={() => {
        actions.articles.open(null);
      }}
    >
      <BackIcon />
    </Button>
  );
}
