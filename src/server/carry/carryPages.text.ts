/** What people read who open a carried link. No scripts, nothing to load: it has to work anywhere. */

/** `secret` holds letters and digits only. */
export function carryOffer(secret: string): string {
  return page(
    'Your chat with IT help',
    'Go on here where you left off on your PC. Nothing is lost there.',
    `<form method="post" action="/carry">
<input type="hidden" name="secret" value="${secret}">
<button>Open my chat</button>
</form>`,
  );
}

export function carryGone(): string {
  return page(
    'This link no longer works',
    'A link to your chat works once, for ten minutes. For a new one, write <b>phone</b> in the chat on your PC.',
  );
}

export function carryStrange(): string {
  return page(
    'Please open the link once more',
    'The button works only on the page of the link. Scan the code again, then press <b>Open my chat</b>.',
  );
}

const style = `:root{color-scheme:light dark}
body{margin:0 auto;padding:32px 20px;max-width:26rem;font:17px/1.5 system-ui,sans-serif}
h1{font-size:1.4rem;line-height:1.3}
button{width:100%;padding:14px;border:0;border-radius:10px;background:#2c56dd;color:#fff;font:600 17px system-ui,sans-serif}
button:focus-visible{outline:3px solid;outline-offset:3px}`;

function page(title: string, text: string, more = ''): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title><link rel="icon" href="data:,"><style>${style}</style></head>
<body><main><h1>${title}</h1><p>${text}</p>${more}</main></body>
</html>
`;
}
