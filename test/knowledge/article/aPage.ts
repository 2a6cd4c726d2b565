/** A small article as an author writes it, without a mistake. */
export const aPage = `---
id: clock-wrong
title: The clock is wrong
topic: windows-update
codes: ["0x80072F8F"]
platforms: [windows-7, windows-10, windows-11]
symptoms: [the date is wrong]
sources: [https://learn.microsoft.com/windows]
owner: desk-windows
reviewed: 2026-11-20
was: { check-clock: [set-clock] }
---

The clock of the PC is wrong.

## Check the clock {#check-clock}

*5 minutes*

A wrong clock breaks safe connections.

### Windows 7

1. Click the clock.
2. Set the **time**.

### Windows 10, Windows 11

1. Open the settings.
2. Press **Sync now**.

> If you see 0x80070426: The time service is off.

## Start again

*10 minutes, administrator, restart; risky: open files are lost, and a copy is the way back*

### All versions

#### Stop it

1. Open a window.
2. Run the line.

\`\`\`
net stop w32time
\`\`\`

> A note.

#### Restart

1. Save your work.
2. Restart the PC.
`;

/** The page with one place changed; the place must be there. */
export function aPageWith(old: string, replacement: string): string {
  if (!aPage.includes(old)) throw new Error(`The page has no "${old}".`);
  return aPage.replace(old, replacement);
}
