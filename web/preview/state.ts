/** All that the preview page knows at a moment, and what each thing that happens changes. Pure. */
import type { ArticleSheet } from '../../src/preview/articleSheet.js';
import type { Pages } from './answers.js';

export type State = {
  readonly pages: Pages | null;
  /** The file that is open. */
  readonly file: string | null;
  readonly sheet: ArticleSheet | null;
  /** When the sheet was read, "14:32:07". */
  readonly readAt: string;
  readonly reached: boolean;
};

export const initialState: State = {
  pages: null,
  file: null,
  sheet: null,
  readAt: '',
  reached: true,
};

export type Event =
  | { readonly kind: 'pagesLoaded'; readonly pages: Pages }
  | { readonly kind: 'fileChosen'; readonly file: string }
  /** `sheet` null: there is no such file any more. */
  | {
      readonly kind: 'sheetLoaded';
      readonly file: string;
      readonly sheet: ArticleSheet | null;
      readonly readAt: string;
    }
  | { readonly kind: 'reached'; readonly yes: boolean };

export function reduce(state: State, event: Event): State {
  switch (event.kind) {
    case 'pagesLoaded':
      return { ...state, pages: event.pages, file: state.file ?? firstOf(event.pages) };
    case 'fileChosen':
      return event.file === state.file ? state : { ...state, file: event.file, sheet: null };
    case 'sheetLoaded':
      return event.file === state.file
        ? { ...state, sheet: event.sheet, readAt: event.readAt }
        : state;
    case 'reached':
      return { ...state, reached: event.yes };
  }
}

/** What has to be put right comes first. */
function firstOf({ pages }: Pages): string | null {
  return (pages.find(({ errors }) => errors > 0) ?? pages[0])?.file ?? null;
}
