/** Values that must never leave the server. Rooms and templates are full of them, so that a leak test can look for them. */
export const canary = {
  storageKey: 'CANARY-storage-key-7f31c0',
  storageSecret: 'CANARY-storage-secret-b94e27',
  storageLocation: 'CANARY-storage-location-5d08aa',
  webhookUrl: 'https://hooks.example.org/CANARY-webhook-url-e1c653',
  webhookHeader: 'CANARY-webhook-header-20d9f4',
  customerId: '64c0ffee00ca9a4e00c05701',
  appId: '64c0ffee00ca9a4e0000a990',
} as const;

/** Every canary as a plain list, to be searched for in answers, pages and logs. */
export const canaries: readonly string[] = Object.values(canary);
