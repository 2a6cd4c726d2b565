/** The list of saved answers that `/` opens in the composer, and the keys that move in it. */
import { useEffect, useState } from 'preact/hooks';
import { useDesk } from '../deskContext.js';
import type { SavedAnswer } from '../lookup/lookupAnswers.js';
import { matchingAnswers, slashQuery } from '../lookup/savedAnswers.js';

export type AnswerList = {
  /** Null while no list is open. */
  readonly offered: readonly SavedAnswer[] | null;
  readonly at: number;
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

export function useSavedAnswers(text: string, insert: (answer: SavedAnswer) => void): AnswerList {
  const { answers } = useDesk().actions;
  const [known, setKnown] = useState<readonly SavedAnswer[] | null>(null);
  const [moved, setMoved] = useState(0);
  const [closedAt, setClosedAt] = useState<string | null>(null);
  const query = slashQuery(text);
  const isSought = query !== null;
  useEffect(() => {
    if (!isSought) return;
    void answers().then((answer) => {
      if (answer.kind === 'ok') setKnown(answer.value.answers);
    });
  }, [isSought, answers]);
  useEffect(() => {
    setMoved(0);
    if (!isSought) setClosedAt(null);
  }, [text, isSought]);

  const isOpen = query !== null && known !== null && closedAt === null;
  const offered = isOpen ? matchingAnswers(known, query) : null;
  const at = Math.min(moved, Math.max((offered?.length ?? 0) - 1, 0));

  function onKeyDown(event: KeyboardEvent): void {
    if (offered === null || event.ctrlKey || event.metaKey || event.isComposing) return;
    const chosen = offered[at];
    if (event.key === 'ArrowDown') setMoved((at + 1) % Math.max(offered.length, 1));
    else if (event.key === 'ArrowUp') setMoved(Math.max(at - 1, 0));
    else if (event.key === 'Enter' && chosen !== undefined) insert(chosen);
    else if (event.key === 'Escape') setClosedAt(text);
    else return;
    // The list's keys are neither the text's nor the desk's.
    event.preventDefault();
    event.stopPropagation();
  }
  return { offered, at, onKeyDown };
}
