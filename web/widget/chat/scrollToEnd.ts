/** Whoever acts outside the transcript wants to see what comes of it. */

/** Web Chat follows new messages when it has noticed that the end is in sight. */
const noticedWithinMs = 100;

export function scrollToEnd(transcript: HTMLElement, then: () => void): void {
  const list = transcript.querySelector('.webchat__basic-transcript__scrollable');
  if (list === null || list.scrollHeight - list.scrollTop - list.clientHeight < 2) {
    then();
    return;
  }
  list.scrollTo({ top: list.scrollHeight });
  setTimeout(then, noticedWithinMs);
}
