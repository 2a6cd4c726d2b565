/** Corrections that agents have suggested, until an author is through with them. */
import type { VNode } from 'preact';
import type { Suggestion } from '../../../src/desk/suggestion.js';
import { addressOf } from '../address.js';
import { useDesk } from '../deskContext.js';
import { Button } from '../screens/Button.js';
import { clockTime } from '../times.js';
import { aboutWords } from './articles.text.js';
import { Skeleton } from './Skeleton.js';

export function Suggested(): VNode {
  const { suggestions } = useDesk().state.articles;
  if (suggestions === null) return <Skeleton />;
  if (suggestions.length === 0) return <p class="rows nobody">No suggestion waits.</p>;
  return (
    <ul class="rows">
      {suggestions.map((suggestion) => (
        <OneSuggestion key={suggestion.id} suggestion={suggestion} />
      ))}
    </ul>
  );
}

function OneSuggestion({ suggestion }: { readonly suggestion: Suggestion }): VNode {
  const { state, actions } = useDesk();
  const { article } = suggestion;
  return (
    <li class="suggestion">
      <h3>{aboutWords(suggestion)}</h3>
      <p class="suggestion-text">{suggestion.text}</p>
      <p class="quiet">
        {suggestion.by}, {clockTime(suggestion.at, state.nowMs)},{' '}
        <a href={addressOf(suggestion.case)}>the case</a>
      </p>
      <div class="rung-buttons">
        {article !== null && (
          <Button
            onPress={() => {
              actions.articles.open(article);
            }}
          >
            Show the article
          </Button>
        )}
        <Button
          look="subtle"
          onPress={() => {
            void actions.articles.finish(suggestion.id);
          }}
        >
          I am through with it
        </Button>
      </div>
    </li>
  );
}
