/** xhr2 brings no types; it is the browser's XMLHttpRequest for clients that expect one. */
declare module 'xhr2' {
  const XMLHttpRequest: unknown;
  export default XMLHttpRequest;
}
