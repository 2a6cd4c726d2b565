/** Chats: what was said in them, what came in, what goes out, and where they go on. */
export type ChatTables = {
  conversations: {
    id: string;
    /** 'directline', 'msteams', ... */
    channel: string;
    person_id: string;
    /** How a Bot Framework channel is reached again (JSON); null on Direct Line. */
    reference: string | null;
    /** Counts every add and change of an activity; taken under the lock of this row. */
    watermark: number;
    /** Counts what came in, so that turns run in order of arrival. */
    inbox_place: number;
    /** Timestamps of activities never go back. */
    last_timestamp: number;
    started_at: number | null;
    /** The case that is talked about here. */
    case_id: string | null;
    /** An assumption from the browser, a platform id. */
    browser_platform: string | null;
    locale: string | null;
    /** IANA name, as the browser or Teams says it. */
    time_zone: string | null;
    /** 1 where somebody asked for text instead of cards. */
    plain: number | null;
    created_at: number;
  };

  /** Which conversation a chat of a Bot Framework channel is; an address tells whose it is. */
  addresses: { address: string; conversation_id: string };

  /** Where Azure's Direct Line is used: which conversation of its own goes with which of ours. */
  azure_conversations: { conversation_id: string; azure_id: string };

  /** The transcript of a Direct Line conversation, as clients see it. */
  activities: {
    conversation_id: string;
    id: string;
    /** Position on screen: the watermark at which it was added. */
    place: number;
    /** The watermark of its last change. */
    changed: number;
    /** Our own name for a card, so that it can be replaced. */
    card_key: string | null;
    at: number;
    body: string;
  };

  /** What was said, on any channel, for dossiers. Events refer to it by id. */
  words: {
    id: string;
    conversation_id: string;
    person_id: string;
    case_id: string | null;
    /** 'person', 'bot', 'agent', 'mark' (who took over), or 'note' (agents only). */
    by: string;
    name: string;
    text: string;
    at: number;
  };

  blobs: {
    id: string;
    conversation_id: string;
    person_id: string;
    /** null until a case is opened. */
    case_id: string | null;
    name: string;
    content_type: string;
    bytes: Buffer;
    created_at: number;
  };

  inbox: {
    id: string;
    channel: string;
    conversation_id: string;
    /** Unique with channel and conversation: the same activity twice is one. */
    activity_id: string;
    place: number;
    body: string;
    received_at: number;
    /** 'new', 'done' or 'failed'. */
    state: string;
    attempts: number;
  };

  /** What a sender has to deliver to a Bot Framework channel. */
  outbox: {
    id: string;
    conversation_id: string;
    place: number;
    /** 'send' or 'replace'. */
    kind: string;
    card_key: string | null;
    body: string;
    /** 'new', 'sending' (by one process, until `next_at`), 'sent', 'parked' or 'failed'. */
    state: string;
    attempts: number;
    next_at: number;
  };

  /** Which activity of a channel shows which card. */
  sent_cards: { conversation_id: string; card_key: string; activity_id: string };

  /** What each card looks like now: the activity with it. */
  shown_cards: { conversation_id: string; card_key: string; body: string; at: number };
};
