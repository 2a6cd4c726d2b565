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

const style = `:root{color-scheme:light dark}
body{margin:0 auto;padding:48px 20px;max-width:34rem;font:16px/1.5 system-ui,sans-serif}
h1{font-size:1.4rem;line-height:1.3}
a{display:inline-block;padding:10px 20px;border-radius:8px;background:#2c56dd;color:#fff;font-weight:600;text-decoration:none}
a:focus-visible{outline:3px solid;outline-offset:3px}`;

function page(title: string, text: string, more: readonly string[] = []): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${title}</title><link rel="icon" href="data:,"><style>${style}</style></head>
<body><main><h1>${title}</h1><p>${text}</p>${more.join('')}</main></body>
</html>
`;
}

function link(address: string, text: string): string {
  return `<p><a href="${escaped(address)}">${text}</a></p>`;
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
