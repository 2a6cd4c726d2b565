/**
 * The tables, as Kysely sees them. Times are integer milliseconds, JSON is text.
 * What people wrote, their names and files stand in tables of their own (`words`, `names`, `blobs`,
 * `details`, `activities`, `inbox`, `outbox`, `deliveries`): erasing a person deletes those rows and
 * leaves the counts.
 */
export type Schema = {
  settings: { key: string; value: string };

  persons: {
    id: string;
    created_at: number;
    /** Can they do what needs an administrator: 'yes', 'no', or null while nobody asked. */
    rights: string | null;
  };
  identities: { issuer: string; subject: string; person_id: string; created_at: number };
  names: { person_id: string; name: string };

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

  /** A case's thread in the desk's channel. */
  desk_threads: {
    case_id: string;
    channel_id: string;
    /** The conversation, "19:...;messageid=..."; null until it is posted. */
    thread_id: string | null;
    /** The hash of its card as it was sent last. */
    shown: string | null;
    /** Since when the person waits, as the thread was told last. */
    told_waiting: number | null;
    /** 'open', 'failed' (it was refused), 'none' (no channel is for this case), or 'hub' (see handoffRows.ts). */
    state: string;
    /** Counts what was sent; of two processes only one sends the next. */
    version: number;
    attempts: number;
    /** Not before; while a process is sending, the time at which that one counts as dead. */
    next_at: number;
  };
  /** A thread that its case has left for another team's channel. */
  left_threads: {
    thread_id: string;
    case_id: string;
    /** 1 once its card says so. */
    is_drawn: number;
    attempts: number;
    /** Not before. */
    next_at: number;
  };
  /** What stands in a thread: ids of words, and of activities that agents wrote there. */
  thread_entries: { case_id: string; id: string };

  /** The log. Never updated, never deleted. */
  events: {
    case_id: string;
    seq: number;
    at: number;
    kind: string;
    version: number;
    data: string;
  };
  /** Projection of the log, for lists. */
  cases: {
    id: string;
    person_id: string;
    conversation_id: string;
    seq: number;
    status: string;
    article_id: string | null;
    title: string;
    codes: string;
    platform: string | null;
    opened_at: number;
    updated_at: number;
    /** Since when somebody waits; null where nobody does. */
    waiting_since: number | null;
    /** Has it ever been handed over? A case that never was can be read by nobody. */
    handed_over: number;
    agent_id: string | null;
    agent_name: string | null;
    /** The team that it was handed to; null is the first team. */
    team: string | null;
    /** When the latest agent took it, and when it was done; both null where it was put back. */
    handled_from: number | null;
    handled_until: number | null;
    /** How well they can work, as they said it; null where they did not. */
    priority: string | null;
  };
  /** Which place in the queue a person was told. */
  places: {
    case_id: string;
    /** Of the wait for which it counts: `waiting_since` of the case. */
    since: number;
    ahead: number;
    /** When they were told last that they have fallen back; null where they never did. */
    fell_at: number | null;
  };
  /** Projection of the log, for boards. */
  attempts: {
    case_id: string;
    method_id: string;
    title: string;
    outcome: string;
    at: number;
    by: string;
  };

  /** What agents ask first, as the person gave it for a case. */
  details: {
    case_id: string;
    person_id: string;
    pc: string | null;
    contact: string | null;
    note: string | null;
    at: number;
  };

  /** What desk pages called the messages that they sent, for two days. */
  message_keys: { case_id: string; agent_id: string; key: string; at: number };

  /** Known problems, as the desk tells people of them: about a code, or about an article. */
  notices: {
    id: string;
    code: string | null;
    article_id: string | null;
    text: string;
    starts_at: number;
    /** When it ends by itself; null where somebody will end it. */
    ends_at: number | null;
    ended_at: number | null;
    ended_message: string | null;
    agent_id: string;
    agent_name: string;
    created_at: number;
  };
  /** Who wants to hear when it is over. */
  notice_followers: {
    notice_id: string;
    person_id: string;
    conversation_id: string;
    at: number;
    told_at: number | null;
  };
  /** One code from many people in half an hour, as the leads were told. */
  bursts: {
    id: string;
    code: string;
    people: number;
    started_at: number;
    last_at: number;
  };

  /** What agents would change in an article, with the case in which they saw it. */
  suggestions: {
    id: string;
    case_id: string;
    article_id: string | null;
    method_id: string;
    /** The method's, as it was called then. */
    title: string;
    /** Counts from 0; null where the whole method is meant. */
    stage: number | null;
    text: string;
    agent_id: string;
    agent_name: string;
    at: number;
    /** When an author was through with it; null before. */
    done_at: number | null;
  };

  /** When agents gave a sign of life, to the minute. */
  presence: {
    agent_id: string;
    /** JSON: 'all' or ids of teams. */
    teams: string;
    seen_at: number;
    /** At the desk's page or by doing something: what a script reads puts nobody on duty. */
    on_duty_at: number;
  };

  /** Who of the desk has looked into which case; kept like the log. */
  looks: {
    case_id: string;
    agent_id: string;
    agent_name: string;
    /** 'case', or a part of it. */
    what: string;
    /** 'cookie', 'token', 'proxy' or 'teams'. */
    how: string;
    at: number;
    last_at: number;
    times: number;
  };

  timers: {
    id: string;
    kind: string;
    /** What it is about; one timer for each kind and subject. */
    subject: string;
    due_at: number;
    data: string;
  };
  /** What has to reach another system; each kind has a sender that claims its rows. */
  deliveries: {
    id: string;
    /** 'mail'. */
    kind: string;
    /** Whom it is about; null where it is about nobody. */
    person_id: string | null;
    /** JSON; '{}' once it has ended. */
    body: string;
    /** 'new', 'sent', 'failed', or 'late' (it would have been of no use any more). */
    state: string;
    attempts: number;
    /** Not before; while a process is sending it, the time at which that one counts as dead. */
    next_at: number;
    useless_at: number | null;
    created_at: number;
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

  /** Where Azure's Direct Line is used: which conversation of its own goes with which of ours. */
  azure_conversations: { conversation_id: string; azure_id: string };

  /** Browsers that are signed in: visitors and agents. Only hashes of their secrets are kept. */
  sessions: {
    hash: string;
    /**
     * 'visitor' and 'carried' (cookies of people), 'carry' (the link that takes a chat to another
     * device), 'agent' (cookie), 'key' (one-time link), 'token' (script), 'ticket' (opens
     * one socket) or 'signIn' (on the way to
     * the sign-in service and back).
     */
    kind: string;
    /** A person's id, or JSON of the agent or of what a link carries. */
    subject: string;
    created_at: number;
    expires_at: number;
    /** When a script used its token last, to the minute; null before, and for all else. */
    used_at: number | null;
  };
};
