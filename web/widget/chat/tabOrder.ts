/**
 * Tab goes through the chat as through any page: header, history, the buttons of the card, send box.
 * Web Chat keeps it within a card until Escape, and on the way back leads it past the cards: by
 * empty elements that pass the focus on, and by an "end of history" that is a stop of its own.
 */
const detours = 'div[tabindex="0"]:empty, .webchat__basic-transcript__terminator[tabindex="0"]';

export function straightenTabOrder(transcript: HTMLElement): void {
  new MutationObserver(() => {
    transcript.querySelectorAll<HTMLElement>(detours).forEach((detour) => {
      detour.tabIndex = -1;
    });
  }).observe(transcript, { childList: true, subtree: true });
}
