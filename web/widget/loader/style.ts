/** The loader's stylesheet, put into a shadow root by script: the host page's CSP has no say in it. */
import { fonts, palettes, radii } from '../../look/tokens.js';

const { light, dark } = palettes;

export const style = `
:host { all: initial; }
button, iframe {
  position: fixed; z-index: 2147483000; right: 24px; bottom: 24px; box-sizing: border-box;
}
[hidden] { display: none; }
button {
  display: inline-flex; align-items: center; gap: 8px; height: 52px; padding: 0 20px 0 16px;
  border: 1px solid transparent; border-radius: 26px; cursor: pointer;
  background: ${light.accent}; color: ${light.onAccent};
  font: 600 15px/20px ${fonts.text};
  box-shadow: 0 1px 2px rgb(21 26 36 / 16%), 0 8px 24px rgb(21 26 36 / 20%);
  transition: background-color 120ms ease;
}
button:hover { background: ${light.accentHover}; }
button:focus-visible { outline: 2px solid ${light.accentText}; outline-offset: 2px; }
svg { width: 22px; height: 24px; fill: none; stroke: currentColor; stroke-width: 2.2; stroke-linecap: round; }
iframe {
  width: 424px; height: min(804px, 100vh - 96px); border: 0; border-radius: ${radii.widget}px;
  background: ${light.canvas}; color-scheme: normal;
  box-shadow: 0 0 0 1px rgb(21 26 36 / 8%), 0 12px 40px rgb(21 26 36 / 22%);
}
@media (max-width: 480px) {
  button { right: 16px; bottom: 16px; }
  iframe { inset: 0; width: 100%; height: 100%; height: 100dvh; border-radius: 0; box-shadow: none; }
}
@media (prefers-color-scheme: dark) {
  button { background: ${dark.accent}; box-shadow: 0 8px 24px rgb(0 0 0 / 48%); }
  button:hover { background: ${dark.accentHover}; }
  button:focus-visible { outline-color: ${dark.accentText}; }
  iframe { background: ${dark.canvas}; box-shadow: 0 0 0 1px rgb(255 255 255 / 10%), 0 12px 40px rgb(0 0 0 / 56%); }
}
@media (prefers-reduced-motion: reduce) { button { transition: none; } }
@media print { button, iframe { display: none; } }
`;
