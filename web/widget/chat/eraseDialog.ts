/** *Delete my data*: asks once, then does it, and the chat begins anew. */
import { speak } from './spoken.js';

const failedWords =
  'That did not work just now. Nothing was deleted. Please try again in a moment.';

/** `erase` rejects where nothing was deleted. */
export function eraseDialog(erase: () => Promise<void>, done: () => void): () => void {
  const dialog = document.getElementById('erase');
  const yes = document.getElementById('erase-yes');
  const fault = document.getElementById('erase-fault');
  if (!(dialog instanceof HTMLDialogElement) || !(yes instanceof HTMLButtonElement)) {
    return () => undefined;
  }
  const no = document.getElementById('erase-no');
  no?.addEventListener('click', () => {
    dialog.close();
  });
  // The browser closes the dialog; the chat stays.
  dialog.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      dialog.close();
    }
  });
  const say = (words: string) => {
    if (fault !== null) {
      fault.textContent = words;
      fault.hidden = words === '';
    }
    if (words !== '') {
      speak(words);
    }
  };
  yes.addEventListener('click', () => {
    if (yes.getAttribute('aria-disabled') === 'true') {
      return;
    }
    yes.setAttribute('aria-disabled', 'true');
    say('');
    erase()
      .then(done, () => {
        say(failedWords);
      })
      .finally(() => {
        yes.removeAttribute('aria-disabled');
      });
  });
  return () => {
    say('');
    dialog.showModal();
    // Not what comes first: nobody deletes by pressing Enter once too often.
    no?.focus();
  };
}
