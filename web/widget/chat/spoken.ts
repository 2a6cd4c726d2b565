/** Says something to screen readers only: the one live region of the page. */

/** Long enough for a slow one to have begun; short enough that nobody comes across it when reading on. */
const keptMs = 8_000;

export function speak(words: string): void {
  const line = document.createElement('p');
  line.textContent = words;
  // A line of its own each time: the same words twice are said twice, and none replaces another.
  document.getElementById('spoken')?.append(line);
  setTimeout(() => {
    line.remove();
  }, keptMs);
}
