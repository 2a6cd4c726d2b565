/** Cases: the log, its projections, what people gave for a case, and known problems. */
export type CaseTables = {
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
};
