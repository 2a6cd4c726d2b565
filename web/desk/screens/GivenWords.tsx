/** What a person has written, in quotation marks; of much, two lines until one asks for all. */
import { useState } from 'preact/hooks';
import type { VNode } from 'preact';

/** Two lines of the case column at its narrowest. */
const longestShown = 140;

export function GivenWords(props: { readonly text: string }): VNode {
  const { text } = props;
  const [isWhole, setWhole] = useState(false);
  const isLong = text.length > longestShown;
  return (
    <>
      <span class={isLong && !isWhole ? 'given given-cut' : 'given'}>
        “<bdi>{text}</bdi>”
      </span>
      {isLong && (
        <button
          type="button"
          class="given-more"
          aria-expanded={isWhole}
          onClick={() => {
            setWhole(!isWhole);
          }}
        >
          {isWhole ? 'Show less' : 'Show all of the note'}
        </button>
      )}
    </>
  );
}
