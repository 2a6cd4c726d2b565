/** Which addresses an article may carry: whole ones, without trackers and shorteners. */
const shorteners = new Set([
  'bit.ly',
  'buff.ly',
  'cutt.ly',
  'goo.gl',
  'is.gd',
  'ow.ly',
  'rb.gy',
  'rebrand.ly',
  'shorturl.at',
  't.co',
  't.ly',
  'tiny.cc',
  'tinyurl.com',
  'v.gd',
]);

const tracker =
  /^(?:utm_.*|gclid|dclid|fbclid|msclkid|yclid|mc_[ce]id|igshid|irclickid|wt\.mc_id|ocid|aff(?:iliate)?(?:_?id)?|_hs(?:enc|mi)|mkt_tok|ref_src)$/i;

/** What is wrong with this address, or null. */
export function addressProblem(address: string): string | null {
  if (!URL.canParse(address)) return `Write the whole address, with https://: "${address}".`;
  const url = new URL(address);
  if (!['https:', 'http:', 'ms-settings:'].includes(url.protocol)) {
    return `An address begins with https:// (or ms-settings:), not with ${url.protocol}`;
  }
  if (shorteners.has(url.hostname.replace(/^www\./, ''))) {
    return `Nobody sees where ${url.hostname} leads. Write the address that it opens.`;
  }
  const tracking = [...url.searchParams.keys()].filter((name) => tracker.test(name));
  if (tracking.length === 0) return null;
  return `Leave out what tracks people: ${tracking.join(', ')}.`;
}
