/** Where the focus goes when what had it is gone. */

export const librarySearchId = 'library-search';
export const composerId = 'composer';
export const caseHeadingId = 'case-person';

export function caseRowId(caseId: string): string {
  return `row-${caseId}`;
}

export function focusCaseRow(caseId: string): void {
  document.getElementById(caseRowId(caseId))?.focus();
}

export function focusComposer(): void {
  document.getElementById(composerId)?.focus();
}

export function focusLibrary(): void {
  document.getElementById(librarySearchId)?.focus();
}

/** The first button of the rung at hand, or the whole ladder where there is none. */
export function focusLadder(): void {
  const ladder = document.querySelector<HTMLElement>('.ladder');
  const button = ladder?.querySelector<HTMLElement>('.rung-at-hand fluent-button');
  (button ?? ladder)?.focus();
}

/** Of the list that is shown. */
export function focusFirstRow(): void {
  document.querySelector<HTMLElement>('.rows .row')?.focus();
}

export function focusCaseHeading(): void {
  document.getElementById(caseHeadingId)?.focus();
}

/** The pressed button went away with its answer, and the browser put the focus nowhere. */
export function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
