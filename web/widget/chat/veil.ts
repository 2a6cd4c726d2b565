/** Hides the conversation while it is not known whose it is: from the eye, from screen readers, from the menu. */

let isForGood = false;

export function veil(): void {
  document.documentElement.dataset['veiled'] = '';
  document.getElementById('spoken')?.replaceChildren();
}

/** Until the page is loaded anew, whatever comes meanwhile. */
export function veilForGood(): void {
  isForGood = true;
  veil();
}

export function unveil(): void {
  if (!isForGood) {
    delete document.documentElement.dataset['veiled'];
  }
}
