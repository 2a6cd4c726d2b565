/** What a person's own page has to say, in whatever language. */
export type MineText = {
  readonly language: string;
  readonly title: string;
  readonly lead: string;
  readonly loading: string;
  readonly noCases: string;
  readonly noCasesHint: string;
  readonly noTitle: string;
  readonly where: {
    readonly withBot: string;
    readonly waiting: (since: string) => string;
    readonly withAgent: (name: string) => string;
    readonly solved: (on: string) => string;
    readonly closed: (on: string) => string;
  };
  readonly tried: string;
  readonly nothingTried: string;
  readonly outcomes: Readonly<Record<string, string>>;
  readonly byAgent: string;
  readonly backToChat: string;
  readonly openChat: string;
  readonly older: (n: number) => string;
  readonly myData: {
    readonly title: string;
    readonly kept: (days: number) => string;
    readonly counts: string;
    readonly asText: string;
    readonly asJson: string;
    readonly remove: string;
    readonly failed: string;
  };
  readonly remove: {
    readonly title: string;
    readonly goes: string;
    readonly stays: string;
    readonly open: string;
    readonly inTeams: string;
    readonly yes: string;
    readonly no: string;
    readonly done: string;
  };
  readonly signedOut: {
    readonly title: string;
    readonly browser: string;
    readonly teams: string;
  };
  readonly unreachable: { readonly title: string; readonly text: string };
  readonly again: string;
};
