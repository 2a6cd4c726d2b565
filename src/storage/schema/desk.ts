/** The desk: threads in its channel, who is there, what agents did and looked at. */
export type DeskTables = {
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

  /** What desk pages called the messages that they sent, for two days. */
  message_keys: { case_id: string; agent_id: string; key: string; at: number };

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
};
