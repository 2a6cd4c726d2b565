/** A canonical code as people know it: "error 809", "Code 43", "30015-11", "0x80070002". */
export function spokenCode(canonical: string): string {
  const [family = '', rest] = canonical.split(' ');
  if (rest === undefined) return canonical;
  switch (family) {
    case 'WIN32':
    case 'MSI':
      return `error ${rest}`;
    case 'CM':
      return `Code ${rest}`;
    case 'OFFICE':
      return rest;
    default:
      return canonical;
  }
}
