/** What Adaptive Cards leaves wrong in the page, put right as it is drawn. */

/** A picture with an empty description gets none at all: screen readers then read out its data. */
export function repairCards(transcript: HTMLElement): void {
  new MutationObserver(() => {
    transcript.querySelectorAll('img.ac-image:not([alt])').forEach((image) => {
      image.setAttribute('alt', '');
    });
  }).observe(transcript, { childList: true, subtree: true });
}
