/** Where the widget stands on the page, and what the page has set about it. */
import { brandedPalette } from '../../look/brand.js';
import { directionOf, type Settings } from '../settings.js';
import { createLauncher, type Launcher } from './launcher.js';
import { addStyle } from './sheet.js';
import { style } from './style.js';

export type Place = {
  readonly host: HTMLElement;
  readonly shadow: ShadowRoot;
  readonly launcher: Launcher;
  readonly apply: (settings: Settings) => void;
};

export function createPlace(): Place {
  const host = document.createElement('stepladder-widget');
  const shadow = host.attachShadow({ mode: 'open' });
  // Rules can be let in one by one only where the root stands in the page.
  document.body.append(host);
  addStyle(shadow, style);
  const launcher = createLauncher();
  launcher.count(0);
  shadow.append(launcher.element);
  return {
    host,
    shadow,
    launcher,
    apply(settings) {
      const direction = directionOf(settings.language);
      host.dir = direction;
      host.dataset['side'] = settings.side ?? (direction === 'rtl' ? 'left' : 'right');
      host.dataset['theme'] = settings.theme ?? 'auto';
      launcher.call(labelOf(settings));
      colour(host, settings.colour);
    },
  };
}

export function labelOf({ label = 'IT help' }: Settings): string {
  return label;
}

/** Set by script: a style attribute would need more of the page's CSP. */
function colour({ style: own }: HTMLElement, chosen: string | undefined): void {
  if (chosen === undefined) {
    ['--accent', '--on-accent', '--focus'].forEach((name) => own.removeProperty(name));
    return;
  }
  const { accent, onAccent } = brandedPalette('light', chosen);
  own.setProperty('--accent', accent);
  own.setProperty('--on-accent', onAccent);
  own.setProperty('--focus', accent);
}
