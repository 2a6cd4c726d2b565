/** What leads are told of one code that comes from many people; nothing of who they are or wrote. */
export type BurstWords = {
  /** As people read it. */
  readonly code: string;
  readonly people: number;
  /** By the desk's clock, "9:05". */
  readonly since: string;
};

export const burstText = {
  subject: ({ code, people }: BurstWords) => `${people} people came with ${code} in half an hour`,
  mail: (burst: BurstWords, page: string) => `${sentence(burst)}\n\n${advice}\n\n${page}\n`,
  /** Markdown; `page` null where it has no address. */
  line: (burst: BurstWords, page: string | null) =>
    page === null
      ? `${sentence(burst)} ${advice}`
      : `${sentence(burst)} ${advice} [Known problems](${page})`,
};

function sentence({ code, people, since }: BurstWords): string {
  return `${people} different people came with ${code} in half an hour, the first at ${since}.`;
}

const advice =
  'If it is a problem that you know of, pin a notice: everybody who comes with it is told at once.';
