/**
 * Microsoft's library, loaded only inside a frame: it looks for its list of hosts on the internet as
 * soon as it is there. Our policy does not let it, and it takes the list that it brings along.
 */
import { app, authentication } from '@microsoft/teams-js';

export type Shown = { readonly locale: string; readonly theme: string };

export type TeamsLibrary = {
  /** Resolves when Teams has answered, which is never where the frame is somebody else's. */
  readonly start: () => Promise<Shown>;
  /** Asks each time: Teams keeps the token, we do not. Throws where Teams gives none. */
  readonly token: () => Promise<string>;
  readonly onTheme: (listener: (theme: string) => void) => void;
  readonly open: (link: string) => Promise<void>;
};

declare global {
  var stepladderTeams: TeamsLibrary | undefined;
}

globalThis.stepladderTeams = {
  start: async () => {
    await app.initialize();
    const context = await app.getContext();
    return context.app;
  },
  token: () => authentication.getAuthToken(),
  onTheme: (listener) => {
    app.registerOnThemeChangeHandler(listener);
  },
  open: (link) => app.openLink(link),
};
