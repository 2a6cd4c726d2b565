/** Who people are: persons, their identities and names, and who is signed in. */
export type PeopleTables = {
  persons: {
    id: string;
    created_at: number;
    /** Can they do what needs an administrator: 'yes', 'no', or null while nobody asked. */
    rights: string | null;
  };

  identities: { issuer: string; subject: string; person_id: string; created_at: number };
  names: { person_id: string; name: string };

  /** Browsers that are signed in: visitors and agents. Only hashes of their secrets are kept. */
  sessions: {
    hash: string;
    /**
     * 'visitor' and 'carried' (cookies of people), 'carry' (the link that takes a chat to another
     * device), 'agent' (cookie), 'key' (one-time link), 'token' (script), 'ticket' (opens one
     * socket), 'signIn' (on the way to the sign-in service and back) or 'signedOut' (a chat whose
     * tokens are not good any more, see chatEnd.ts).
     */
    kind: string;
    /** A person's id, or JSON of the agent or of what a link carries; '' where it is about nobody. */
    subject: string;
    created_at: number;
    expires_at: number;
    /** When a script used its token last, to the minute; null before, and for all else. */
    used_at: number | null;
  };
};
