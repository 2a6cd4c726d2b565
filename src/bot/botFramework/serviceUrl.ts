/** Where answers go: the address comes from outside, so it is looked at before anything is sent. */

const loopbackHosts = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Over HTTPS; or, where nobody signs in, to this machine itself. */
export function isAllowedServiceUrl(serviceUrl: string, isOpen: boolean): boolean {
  if (!URL.canParse(serviceUrl)) return false;
  const { protocol, hostname, username, password } = new URL(serviceUrl);
  if (username !== '' || password !== '') return false;
  if (isOpen) return /^https?:$/.test(protocol) && loopbackHosts.has(hostname);
  return protocol === 'https:';
}
