/** One line, once: that this is a bot, how long words are kept, and that there are people. */

const key = 'stepladder:about';

export type AboutLine = {
  /** The person says something. */
  readonly sending: () => void;
};

export function aboutLine(): AboutLine {
  const line = document.getElementById('about');
  const text = document.getElementById('about-text');
  if (line === null || text === null || wasRead()) {
    return { sending: () => undefined };
  }
  text.textContent = aboutText(document.documentElement.dataset['keepDays']);
  line.hidden = false;
  const hide = () => {
    line.hidden = true;
    remember();
  };
  document.getElementById('about-close')?.addEventListener('click', () => {
    hide();
    document.querySelector<HTMLElement>('[data-id="webchat-sendbox-input"]')?.focus();
  });
  // It has stood there for a whole answer when somebody says the second thing.
  let hasSpoken = false;
  return {
    sending() {
      if (hasSpoken && !line.hidden) {
        hide();
      }
      hasSpoken = true;
    },
  };
}

/** Without a number of days (the page was not filled in) nothing is claimed. */
function aboutText(keepDays: string | undefined): string {
  const days = Number(keepDays);
  const kept = days > 0 ? ` What you write is kept ${days} ${days === 1 ? 'day' : 'days'}.` : '';
  return `I'm a bot.${kept} A person: any time.`;
}

// Where a browser allows no storage the line comes again: no reason to fail.
function wasRead(): boolean {
  try {
    return localStorage.getItem(key) === 'read';
  } catch {
    return false;
  }
}

function remember(): void {
  try {
    localStorage.setItem(key, 'read');
  } catch {
    // It will be shown again.
  }
}
