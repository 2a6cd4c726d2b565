/** How large a picture may be: the page was told by the server. */
export function uploadMb(): number {
  const told = Number(document.documentElement.dataset['uploadMb']);
  return told > 0 ? told : 4;
}
