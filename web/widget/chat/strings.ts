/** Web Chat's words where ours are better. A blank one must be a space: Web Chat replaces an empty one. */
export const strings: Readonly<Record<string, string>> = {
  TEXT_INPUT_PLACEHOLDER: 'Reply, or paste a code',
  TEXT_INPUT_ALT: 'Your message',
  TEXT_INPUT_UPLOAD_BUTTON_ALT: 'Send a picture',
  // An agent is no bot; the name of who wrote it stands under it.
  ACTIVITY_BOT_SAID_ALT: 'IT help said:',
  // A card has its own name here (cardWords.ts).
  ACTIVITY_BOT_ATTACHED_ALT: ' ',
  ACTIVITY_NUM_ATTACHMENTS_ONE_ALT: ' ',
  ACTIVITY_INTERACTIVE_REASON_INTERACTIVE_CONTENT_ALT: ' ',
  ACTIVITY_INTERACTIVE_REASON_LINK_ALT: ' ',
  // Web Chat would go on saying it of a card that is folded and has none.
  ACTIVITY_INTERACTIVE_FOOTNOTE_ALT: ' ',
  TRANSCRIPT_ARIA_LABEL_ALT:
    'Conversation. The arrow keys move between messages, Enter goes to the buttons of one.',
};
