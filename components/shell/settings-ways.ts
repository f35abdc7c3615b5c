/** The pages of the workspace's settings, in the order of their tabs. */
export const settingsWays = [
  { href: '/staff', label: 'Staff' },
  { href: '/keys', label: 'API keys' },
  { href: '/audit', label: 'Audit' },
  { href: '/privacy', label: 'Privacy' },
  { href: '/connection', label: 'Connection' },
];
