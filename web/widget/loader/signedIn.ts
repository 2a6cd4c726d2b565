/** Who the page says is there, and their signing out, which all tabs of the page's site hear. */

export type SignedIn = {
  readonly token: () => string | null;
  readonly set: (token: string | null) => void;
  /** Signs out, here and in the other tabs. */
  readonly end: () => void;
};

const key = 'stepladder:signed-out';

/** `onEnd` is called wherever somebody has signed out, also while this page was put away. */
export function createSignedIn(onEnd: () => void): SignedIn {
  let token: string | null = null;
  let seen = lastEnd();
  const ended = () => {
    token = null;
    seen = lastEnd();
    onEnd();
  };
  addEventListener('storage', (event) => {
    if (event.key === key) {
      ended();
    }
  });
  // "Back" can bring a page as it was left, with its token.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted && lastEnd() !== seen) {
      ended();
    }
  });
  return {
    token: () => token,
    set(given) {
      token = given;
    },
    end() {
      try {
        localStorage.setItem(key, `${Date.now()} ${Math.random()}`);
      } catch {
        // Each tab is then told by its own page.
      }
      ended();
    },
  };
}

function lastEnd(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
