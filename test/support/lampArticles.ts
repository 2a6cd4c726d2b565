/** Two articles of our own: what a test says of their cards does not hang on the library. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** 0x8ACCE551 has three short methods, one with a command; 0x8ACCE552 has five tall ones. */
export async function writeLampArticles(place: string): Promise<string> {
  const folder = path.join(place, 'articles');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'the-lamp-is-dark.md'), short);
  await writeFile(path.join(folder, 'the-lamp-blinks.md'), tall);
  return folder;
}

const head = (id: string, title: string, code: string) => `---
id: ${id}
title: ${title}
topic: other
codes: ["${code}"]
sources: [https://example.org/]
owner: desk
reviewed: 2026-11-20
---

The lamp on the box says whether it has power.
`;

const short = `${head('the-lamp-is-dark', 'The lamp is dark', '0x8ACCE551')}
## Look at the plug {#look-at-the-plug}

*2 minutes*

A loose plug is the usual cause.

1. Look at the plug.
2. Press **Start**.

## Wake the box {#wake-the-box}

*5 minutes*

It may only be asleep.

1. Paste the line below and press **Enter**.

\`\`\`
wake --now
\`\`\`

## Change the cable {#change-the-cable}

*5 minutes*

Cables break.

1. Take another cable.
`;

/** Each is taller than a small window, and lower than the one before. */
const tall = `${head('the-lamp-blinks', 'The lamp blinks', '0x8ACCE552')}
${[14, 12, 10, 9, 8]
  .map(
    (lines) => `## Count to ${lines} {#count-to-${lines}}

*5 minutes*

It takes a while.

1. Say one.
2. ${'Say the next number slowly, and think of it. '.repeat(lines)}
`,
  )
  .join('\n')}`;
