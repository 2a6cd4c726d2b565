/** Looks for any other article or method while the case is open. */
import { useEffect, useState } from 'preact/hooks';
import type { VNode } from 'preact';
import type { Dossier } from '../../../src/desk/dossier.js';
import { useDesk } from '../deskContext.js';
import type { FoundArticle } from '../lookup/lookupAnswers.js';
import { nothingFound, notSearched } from '../lookup/lookup.text.js';
import { Fault } from './Fault.js';
import { librarySearchId } from './focus.js';
import { LibraryMethod } from './LibraryMethod.js';
import { WithCodes } from './WithCodes.js';

type Found =
  | { readonly kind: 'none' | 'failed' }
  | { readonly kind: 'found'; readonly articles: readonly FoundArticle[] };

/** So long nobody types before the library is asked. */
const restMs = 250;

export function LibrarySearch(props: { readonly dossier: Dossier }): VNode {
  const { dossier } = props;
  const [sought, setSought] = useState('');
  const found = useLibrary(sought.trim());
  return (
    <section class="library" aria-labelledby="library-title">
      <h3 id="library-title">Also in the library</h3>
      <input
        id={librarySearchId}
        type="search"
        maxLength={400}
        aria-label="Any other method or article"
        placeholder="Any other method or article"
        value={sought}
        onInput={({ currentTarget }) => {
          setSought(currentTarget.value);
        }}
      />
      <Fault place="library" caseId={dossier.case.id} />
      <p class="quiet" role="status">
        {found.kind === 'failed' && notSearched}
        {found.kind === 'found' && found.articles.length === 0 && nothingFound}
      </p>
      {found.kind === 'found' &&
        found.articles.map((article) => (
          <Article key={article.id} article={article} dossier={dossier} />
        ))}
    </section>
  );
}

function useLibrary(sought: string): Found {
  const { library } = useDesk().actions;
  const [found, setFound] = useState<Found>({ kind: 'none' });
  useEffect(() => {
    let isOver = false;
    if (sought === '') setFound({ kind: 'none' });
    const timer = setTimeout(() => {
      if (sought === '') return;
      void library(sought).then((answer) => {
        if (isOver) return;
        setFound(
          answer.kind === 'ok'
            ? { kind: 'found', articles: answer.value.articles }
            : { kind: 'failed' },
        );
      });
    }, restMs);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [library, sought]);
  return found;
}

function Article(props: { readonly article: FoundArticle; readonly dossier: Dossier }): VNode {
  const { article, dossier } = props;
  const isOfCase = article.id === dossier.article;
  return (
    <details class="found-article">
      <summary>
        <WithCodes text={[...article.codes.slice(0, 1), article.title].join(' ')} />
        {isOfCase && <span class="quiet"> this case</span>}
      </summary>
      <ul>
        {article.methods.map((method) => (
          <LibraryMethod
            key={method.id}
            method={method}
            summary={dossier.case}
            isOfCase={isOfCase}
          />
        ))}
      </ul>
    </details>
  );
}
