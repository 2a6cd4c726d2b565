/** Styles a shadow root by script only: an inline style needs `style-src 'unsafe-inline'` of the page. */
import { rulesOf } from './rules.js';

export function addStyle(root: ShadowRoot, text: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    root.adoptedStyleSheets = [sheet];
  } catch {
    addRules(root, text);
  }
}

/** Safari before 16.4 makes no sheets, and lets rules into an empty one. */
function addRules(root: ShadowRoot, text: string): void {
  const element = document.createElement('style');
  root.append(element);
  for (const rule of rulesOf(text)) {
    element.sheet?.insertRule(rule, element.sheet.cssRules.length);
  }
}
