/** What people read who are not at the desk yet. No scripts, nothing to load: it has to work anywhere. */

export function signIn(): string {
  return page(
    'Sign in to the desk',
    'Open the link that the bot shows when it starts, or make a new one on the computer where it runs: <code>npm run desk:link</code>',
  );
}

/** `address` leads to the sign-in service. */
export function signInWithService(address: string): string {
  return page('Sign in to the desk', 'With the same account as for your mail and files.', [
    link(address, 'Sign in'),
  ]);
}

export function keySpent(): string {
  return page(
    'This link no longer works',
    'A link to the desk works once, for ten minutes. Make a new one on the computer where the bot runs: <code>npm run desk:link</code>',
  );
}

export function keyNotHere(): string {
  return page(
    'This link works only on the computer where the bot runs',
    'Open it there, with the address that begins with http://127.0.0.1 or http://localhost.',
  );
}

/** `another`: where to sign in with another account; null where there is no such place. */
export function noRolePage(name: string, another: string | null): string {
  return page(
    'This account is not at the help desk yet',
    `You are signed in as ${escaped(name)}. Whoever runs the help desk can give this account a role; then open this page again.`,
    another === null ? [] : [link(another, 'Sign in with another account')],
  );
}

export function serviceDown(again: string): string {
  return page(
    'Signing in does not work at the moment',
    'Your company’s sign-in service does not answer as it should. This is not about you or your account, and nothing at the desk is lost. Try again in a minute.',
    [link(again, 'Try again')],
  );
}

/** Cancelled, too late, begun in another browser, or a token that cannot be believed. */
export function notSignedIn(again: string): string {
  return page(
    'You are not signed in yet',
    'Signing in was not finished: it was cancelled, took longer than ten minutes, or began in another browser. Start again here.',
    [link(again, 'Sign in')],
  );
}

/** The look of the product (web/look/tokens.css), for a page that loads nothing. */
const style = `:root{color-scheme:light dark;--canvas:#f4f5f8;--surface:#fff;--line:#dee2e9;--text:#151a24;--text2:#465063;--accent:#2c56dd;--ring:#2348bf}
@media (prefers-color-scheme:dark){:root{--canvas:#0e1116;--surface:#161a22;--line:#2b323e;--text:#eceff5;--text2:#b5bdcc;--accent:#4268ee;--ring:#93adff}}
*{box-sizing:border-box}
body{display:grid;place-items:center;min-height:100vh;margin:0;padding:20px;background:var(--canvas);color:var(--text);font:15px/1.5 "Segoe UI Variable Text","Segoe UI",system-ui,-apple-system,Roboto,sans-serif}
main{width:100%;max-width:440px;padding:32px;border:1px solid var(--line);border-radius:14px;background:var(--surface)}
svg{width:40px;height:40px}
h1{margin:20px 0 8px;font-size:22px;font-weight:640;line-height:28px}
p{margin:0;color:var(--text2);overflow-wrap:anywhere}
code{display:block;width:fit-content;margin-top:12px;padding:8px 12px;border-radius:10px;background:var(--canvas);color:var(--text);font:13px/20px "Cascadia Mono",Consolas,ui-monospace,monospace}
a{display:grid;place-items:center;min-height:44px;margin-top:24px;padding:0 20px;border-radius:8px;background:var(--accent);color:#fff;font-weight:600;text-decoration:none}
a:focus-visible{outline:2px solid var(--ring);outline-offset:2px}`;

const logo =
  '<svg viewBox="0 0 32 32" aria-hidden="true"><rect width="32" height="32" rx="8" fill="#2c56dd"/><path d="M12 7 9 25M20 7l3 18M11.6 11h8.8M11 15.5h10M10.2 20h11.6" stroke="#fff" stroke-width="2" stroke-linecap="round" fill="none"/></svg>';

function page(title: string, text: string, more: readonly string[] = []): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${title}</title><link rel="icon" href="data:,"><style>${style}</style></head>
<body><main>${logo}<h1>${title}</h1><p>${text}</p>${more.join('')}</main></body>
</html>
`;
}

function link(address: string, text: string): string {
  return `<p><a href="${escaped(address)}">${text}</a></p>`;
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
