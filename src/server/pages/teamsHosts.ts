/** Which pages may show ours as tabs: Teams on desktop and in browsers, and the rest of Microsoft 365. */
export const teamsHosts: readonly string[] = [
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.cloud.microsoft',
  'https://*.office.com',
];
