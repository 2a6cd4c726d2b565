/** Says something to screen readers only. */
export function speak(words: string): void {
  const region = document.getElementById('spoken');
  if (region !== null) {
    // The same words twice are a change only when they were gone in between.
    region.textContent = '';
    setTimeout(() => {
      region.textContent = words;
    }, 50);
  }
}
