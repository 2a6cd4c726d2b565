/** What a file is called that is the whole body of a request. */

/** '' where nothing is said. */
export function fileName(disposition: string | undefined): string {
  const encoded = /filename\*=UTF-8''([^;\s]+)/i.exec(disposition ?? '')?.[1];
  if (encoded !== undefined) return decoded(encoded);
  const [, quoted, plain] = /filename=(?:"([^"]*)"|([^;\s]+))/i.exec(disposition ?? '') ?? [];
  // Headers come as Latin-1; what clients write is UTF-8.
  return Buffer.from(quoted ?? plain ?? '', 'latin1').toString('utf8');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
