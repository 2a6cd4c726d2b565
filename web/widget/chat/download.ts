/** Hands a text to the browser as a file. */
export function download(text: string, fileName: string): void {
  // With its mark, or old editors on Windows read it in the PC's own code page.
  const address = URL.createObjectURL(
    new Blob(['\uFEFF', text], { type: 'text/plain;charset=utf-8' }),
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // Browsers take it up a moment later.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}
