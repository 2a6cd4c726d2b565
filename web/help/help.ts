/** The help page: what is written or chosen here is said in the chat. */

const form = document.getElementById('ask');
const problem = document.getElementById('problem');

if (form instanceof HTMLFormElement && problem instanceof HTMLTextAreaElement) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    globalThis.stepladder?.open(problem.value);
    problem.value = '';
    fit(problem);
  });
  problem.addEventListener('input', () => {
    fit(problem);
  });
  problem.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
}

for (const tile of document.querySelectorAll<HTMLElement>('[data-say]')) {
  tile.addEventListener('click', () => {
    globalThis.stepladder?.open(tile.dataset['say']);
  });
}

const openButton = document.getElementById('open');
const openWords = document.getElementById('open-words');
openButton?.addEventListener('click', () => {
  globalThis.stepladder?.open();
});
globalThis.stepladder?.on('unread', (count) => {
  if (openWords !== null) {
    openWords.textContent = count === 0 ? 'Open the chat' : `Open the chat: ${count} new`;
  }
});

/** A pasted log keeps its lines: the field grows with it, to a point. */
function fit(field: HTMLTextAreaElement): void {
  field.style.height = 'auto';
  field.style.height = `${Math.min(field.scrollHeight, 200)}px`;
}
