/** How the chat looks on this page: theme, direction and colour, drawn again when one of them changes. */
import { brandedPalette } from '../../look/brand.js';
import type { Palette, Theme } from '../../look/tokens.js';
import { directionOf, type Settings } from '../settings.js';

export type Look = { readonly palette: Palette; readonly direction: 'ltr' | 'rtl' };

export type Appearance = { readonly apply: (settings: Settings) => void };

/** What a colour of the page's own replaces in tokens.css. */
const branded = {
  accent: '--accent',
  accentHover: '--accent-hover',
  onAccent: '--on-accent',
  accentText: '--accent-text',
  accentSoft: '--accent-soft',
} as const;

export function followAppearance(draw: (look: Look) => void): Appearance {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const root = document.documentElement;
  let settings: Settings = {};
  const drawNow = () => {
    const theme = themeOf(settings.theme, system.matches);
    const palette = brandedPalette(theme, settings.colour);
    const direction = directionOf(settings.language);
    root.dir = direction;
    for (const [token, property] of Object.entries(branded)) {
      root.style.removeProperty(property);
      if (settings.colour !== undefined) {
        root.style.setProperty(property, palette[token as keyof typeof branded]);
      }
    }
    draw({ palette, direction });
  };
  system.addEventListener('change', drawNow);
  drawNow();
  return {
    apply(given) {
      settings = given;
      const { theme = 'auto', label } = given;
      if (theme === 'auto') {
        delete root.dataset['theme'];
      } else {
        root.dataset['theme'] = theme;
      }
      const name = document.querySelector('.head-name');
      if (name !== null && label !== undefined) {
        name.textContent = label;
      }
      drawNow();
    },
  };
}

function themeOf(chosen: Settings['theme'], systemIsDark: boolean): Theme {
  if (chosen === 'light' || chosen === 'dark') {
    return chosen;
  }
  return systemIsDark ? 'dark' : 'light';
}
