/** The loader's stylesheet, put into a shadow root by script: the host page's CSP has no say in it. */
import { fonts, palettes, radii, type Palette } from '../../look/tokens.js';

const { light, dark } = palettes;

/** Custom properties, so that a page's own colour goes over them. */
function colours(
  { accent, onAccent, accentText, canvas, surface, text, edge, bad }: Palette,
  shadow: string,
): string {
  return `--accent:${accent};--on-accent:${onAccent};--focus:${accentText};--canvas:${canvas};--surface:${surface};--text:${text};--edge:${edge};--bad:${bad};${shadow}`;
}

const lightColours = colours(
  light,
  '--low:0 1px 2px rgb(21 26 36 / 16%),0 8px 24px rgb(21 26 36 / 20%);--high:0 0 0 1px rgb(21 26 36 / 8%),0 12px 40px rgb(21 26 36 / 22%);',
);
const darkColours = colours(
  dark,
  '--low:0 8px 24px rgb(0 0 0 / 48%);--high:0 0 0 1px rgb(255 255 255 / 10%),0 12px 40px rgb(0 0 0 / 56%);',
);

export const style = `
:host { all: initial; color-scheme: light dark; ${lightColours} }
@media (prefers-color-scheme: dark) { :host(:not([data-theme=light])) { ${darkColours} } }
:host([data-theme=dark]) { ${darkColours} }
button, iframe, section {
  position: fixed; z-index: 2147483000; right: 24px; bottom: 24px; box-sizing: border-box;
}
:host([data-side=left]) :is(button, iframe, section) { right: auto; left: 24px; }
button[hidden], iframe[hidden], section[hidden], span[hidden] { display: none; }
button {
  display: inline-flex; align-items: center; gap: 8px; height: 52px; padding: 0 20px 0 16px;
  border: 1px solid transparent; border-radius: 26px; cursor: pointer;
  background: var(--accent); color: var(--on-accent);
  font: 600 15px/20px ${fonts.text};
  box-shadow: var(--low); transition: filter 120ms ease;
}
button:hover { filter: brightness(0.92); }
button:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
svg { flex: none; width: 22px; height: 24px; fill: none; stroke: currentColor; stroke-width: 2.2; stroke-linecap: round; }
.unread {
  position: absolute; top: -6px; inset-inline-end: -4px; min-width: 22px; padding: 0 6px; box-sizing: border-box;
  border: 1px solid transparent; border-radius: 11px; background: ${light.bad}; color: #fff;
  font: 640 12px/20px ${fonts.text}; text-align: center; font-variant-numeric: tabular-nums;
}
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
iframe {
  width: min(424px, 100vw - 48px); height: min(804px, 100vh - 96px); border: 0;
  border-radius: ${radii.widget}px; background: var(--canvas); color-scheme: normal; box-shadow: var(--high);
}
section {
  width: min(360px, 100vw - 48px); padding: 20px; border-radius: ${radii.widget}px; box-shadow: var(--high);
  background: var(--surface); color: var(--text); font: 400 14px/20px ${fonts.text};
}
section strong { font: 640 15.5px/22px ${fonts.text}; }
section p { margin: 6px 0 16px; }
section button, :host([data-side=left]) section button {
  position: static; width: auto; height: 44px; padding: 0 18px; margin-inline-end: 8px; border-radius: ${radii.control}px; box-shadow: none; font-size: 14px;
}
section button + button { border-color: var(--edge); background: none; color: inherit; }
@media (max-height: 560px) { iframe { bottom: 8px; height: calc(100vh - 16px); } }
@media (max-width: 480px) {
  button, :host([data-side=left]) button { right: 16px; bottom: 16px; bottom: max(16px, env(safe-area-inset-bottom)); width: 56px; height: 56px; padding: 0; border-radius: 50%; justify-content: center; }
  :host([data-side=left]) button { right: auto; left: 16px; }
  button svg { width: 26px; height: 28px; }
  .name { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  iframe, :host([data-side=left]) iframe { inset: 0; width: 100%; height: 100%; height: 100dvh; border-radius: 0; box-shadow: none; }
}
@media (forced-colors: active) { iframe, section { border: 1px solid; } }
@media (prefers-reduced-motion: reduce) { button { transition: none; } }
@media print { button, iframe, section { display: none; } }
`;
