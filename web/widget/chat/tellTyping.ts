/** Tells the agent who has taken over that the person is writing: now and then, and nobody else. */

/** The desk shows it for a little longer than this. */
const everyMs = 3_000;

export type Typing = {
  readonly isAgentThere: () => boolean;
  /** May be lost: the next one says the same. */
  readonly tell: () => void;
  readonly now: () => number;
};

/** Returns what to call with each letter; `written` is all that stands there. */
export function tellTyping({ isAgentThere, tell, now }: Typing): (written: string) => void {
  let toldAt = -Infinity;
  return (written) => {
    if (written === '' || !isAgentThere() || now() - toldAt < everyMs) {
      return;
    }
    toldAt = now();
    tell();
  };
}
