/** The end of the conversation as Web Chat has drawn it. */

function newestRow(transcript: HTMLElement): HTMLElement | null {
  return (
    [...transcript.querySelectorAll<HTMLElement>('.webchat__basic-transcript__activity')].pop() ??
    null
  );
}

export function newestMessage(transcript: HTMLElement): HTMLElement | null {
  return newestRow(transcript)?.querySelector<HTMLElement>('.webchat__bubble__content') ?? null;
}

/** Null where the last message is no card, or one that is folded: the card at hand has buttons. */
export function newestCard(transcript: HTMLElement): HTMLElement | null {
  const card = newestRow(transcript)?.querySelector<HTMLElement>('.ac-adaptiveCard') ?? null;
  return card?.querySelector('.ac-pushButton') ? card : null;
}
