/** What people read who are not at the desk yet. No styles, no scripts: it has to work anywhere. */

export function signIn(): string {
  return page(
    'Sign in to the desk',
    'Open the link that the bot shows when it starts, or make a new one on the computer where it runs: <code>npm run desk:link</code>',
  );
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

function page(title: string, text: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>
<body><h1>${title}</h1><p>${text}</p></body>
</html>
`;
}
