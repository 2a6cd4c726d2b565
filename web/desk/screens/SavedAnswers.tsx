/** The saved answers above the composer, the chosen one marked. */
import type { VNode } from 'preact';
import { answersWords } from '../lookup/lookup.text.js';
import type { SavedAnswer } from '../lookup/lookupAnswers.js';
import type { AnswerList } from './useSavedAnswers.js';

export const answersListId = 'saved-answers';

export function answerDomId(at: number): string {
  return `saved-answer-${at}`;
}

export function SavedAnswers(props: {
  readonly list: AnswerList;
  readonly insert: (answer: SavedAnswer) => void;
}): VNode {
  const { offered, at } = props.list;
  return (
    <>
      <p class={(offered?.length ?? 0) > 0 ? 'unseen' : 'quiet'} role="status">
        {offered !== null && answersWords(offered.length)}
      </p>
      {offered !== null && offered.length > 0 && (
        <ul id={answersListId} class="saved-answers" role="listbox" aria-label="Saved answers">
          {offered.map((answer, row) => (
            <li
              key={answer.id}
              id={answerDomId(row)}
              role="option"
              aria-selected={row === at}
              onMouseDown={(event) => {
                // The focus stays where one types.
                event.preventDefault();
                props.insert(answer);
              }}
            >
              <b>{answer.title}</b>
              <span>{answer.text}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
