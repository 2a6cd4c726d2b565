/** The articles in a column: who keeps them, how they are used, what is wrong; and the suggestions. */
import type { VNode } from 'preact';
import type { ListedArticle } from '../../../src/desk/articleList.js';
import { addressOfArticle } from '../address.js';
import { useDesk } from '../deskContext.js';
import { Button } from '../screens/Button.js';
import { BackIcon } from '../screens/Icons.js';
import { MenuButton } from '../screens/Rail.js';
import { isOnlyAuthor } from '../selectors.js';
import { Pill } from '../screens/Pill.js';
import { Tabs } from '../screens/Tabs.js';
import { byFile, keptWords, stateWords, useWords } from './articles.text.js';
import { Skeleton } from './Skeleton.js';
import { Suggested } from './Suggested.js';

export function ArticlesColumn(): VNode {
  const { state, send } = useDesk();
  const { articles } = state;
  const waiting = articles.suggestions?.length ?? 0;
  return (
    <section class="queue" aria-label="Articles">
      <header class="queue-head">
        {!isOnlyAuthor(state) && (
          <Button
            class="back"
            look="subtle"
            label="Back to the queue"
            onPress={() => {
              send({ kind: 'articlesLeft' });
            }}
          >
            <BackIcon />
          </Button>
        )}
        <h2>Articles</h2>
        <MenuButton />
      </header>
      <Tabs
        class="queue-tabs"
        label="For authors"
        chosen={articles.side}
        onChoose={(side) => {
          send({ kind: 'articlesSideChosen', side });
        }}
        tabs={[
          { id: 'articles', content: <span class="tab-words">All</span> },
          {
            id: 'suggestions',
            content: (
              <span class="tab-words">
                Suggestions <span class="count">{waiting}</span>
              </span>
            ),
          },
        ]}
      />
      {articles.refused ? <NoAuthor /> : articles.side === 'articles' ? <All /> : <Suggested />}
    </section>
  );
}

function NoAuthor(): VNode {
  return (
    <p class="rows nobody">
      Articles are for authors. A link for one: <code>npm run desk:link -- --role author</code>
    </p>
  );
}

function All(): VNode {
  const { list } = useDesk().state.articles;
  if (list === null) return <Skeleton />;
  return (
    <div class="rows">
      {byFile(list.problems).map(([file, problems]) => (
        <div key={file} class="fault article-problems">
          <h3>{file}</h3>
          <ul>
            {problems.map(({ line, message }) => (
              <li key={`${line}:${message}`}>
                Line {line}: {message}
              </li>
            ))}
          </ul>
        </div>
      ))}
      <ul>
        {list.articles.map((article) => (
          <Row key={article.id} article={article} />
        ))}
      </ul>
    </div>
  );
}

function Row({ article }: { readonly article: ListedArticle }): VNode {
  const { state, actions } = useDesk();
  const words = stateWords(article);
  return (
    <li>
      <a
        class="row row-article"
        href={addressOfArticle(article.id)}
        aria-current={state.articles.open?.id === article.id ? 'true' : undefined}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          actions.articles.open(article.id);
        }}
      >
        <span class="row-person">{article.title}</span>
        <span class="row-problem">{keptWords(article)}</span>
        <span class="row-problem">{useWords(article.cases)}</span>
        {words !== null && (
          <span class="row-foot">
            <Pill {...words} />
          </span>
        )}
      </a>
    </li>
  );
}
