/** Light or dark: by `data-theme` on the root, else by the system; drawn again when that changes. */
import type { Theme } from '../../look/tokens.js';

export function followTheme(draw: (theme: Theme) => void): void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const drawNow = () => {
    draw(theme(document.documentElement.dataset['theme'], system.matches));
  };
  system.addEventListener('change', drawNow);
  new MutationObserver(drawNow).observe(document.documentElement, {
    attributeFilter: ['data-theme'],
  });
  drawNow();
}

function theme(chosen: string | undefined, systemIsDark: boolean): Theme {
  if (chosen === 'light' || chosen === 'dark') {
    return chosen;
  }
  return systemIsDark ? 'dark' : 'light';
}
