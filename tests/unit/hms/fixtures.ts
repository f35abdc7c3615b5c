/** Objects as 100ms documents them, every secret and account id in them marked so that a test can look for it. */
export const secrets = {
  storageKey: 'LEAK-storage-key',
  storageSecret: 'LEAK-storage-secret',
  bucket: 'LEAK-bucket',
  webhookUrl: 'https://LEAK-webhook.example',
  webhookHeader: 'LEAK-webhook-header',
  customer: 'LEAK-customer',
  app: 'LEAK-app',
  roomKey: 'LEAK-customer:algebra-7b',
  metadata: 'LEAK-metadata',
};

const account = { customer_id: secrets.customer, customer: secrets.customer, app_id: secrets.app };
const recording = {
  enabled: true,
  upload_info: {
    type: 's3',
    location: secrets.bucket,
    options: { region: 'eu-west-1' },
    credentials: { key: secrets.storageKey, secret: secrets.storageSecret },
  },
};

export const fullRoom = {
  ...account,
  id: '65f1c0aa12bd34ce56f07a01',
  name: 'algebra-7b',
  enabled: false,
  description: 'Algebra, class 7B',
  recording_info: recording,
  recording_source_template: true,
  template_id: '64ab22e1d3c4b5a697887766',
  template: 'school_videoconf',
  region: 'eu',
  large_room: true,
  size: 3_000,
  max_duration_seconds: 5_400,
  polls: [],
  webhook: { url: secrets.webhookUrl, headers: { 'x-key': secrets.webhookHeader } },
  key: secrets.roomKey,
  created_at: '2024-03-13T15:05:14.402Z',
  updated_at: '0001-01-01T00:00:00Z',
};

const peerId = '0b6d2c1e-4f0a-4b7e-9a51-6c2f8d3e1a90';
export const fullSession = {
  ...account,
  id: '65f1c2b812bd34ce56f07a9e',
  room_id: fullRoom.id,
  user_id: secrets.customer,
  active: false,
  created_at: '2024-03-13T15:14:00.121004518Z',
  updated_at: '2024-03-13T15:40:02Z',
  peers: {
    [peerId]: {
      id: peerId,
      session_id: '65f1c2b812bd34ce56f07a9e',
      name: 'Lena',
      role: 'guest',
      user_id: 'stu-1042',
      user: 'stu-1042',
      metadata: secrets.metadata,
      joined_at: '2024-03-13T15:15:31.9Z',
      left_at: '2024-03-13T15:40:02.377Z',
    },
  },
};

export const fullTemplate = {
  id: '64ab22e1d3c4b5a697887766',
  name: 'school_videoconf',
  customerId: secrets.customer,
  roles: {
    host: { name: 'host', permissions: { endRoom: true, mute: true }, priority: 1, maxPeerCount: 0 },
    guest: { name: 'guest', permissions: { pollRead: true }, publishParams: {} },
    helper: { permissions: { changeRole: true } },
    viewer: { name: 'viewer' },
  },
  settings: {
    region: 'eu',
    recording: { upload: { location: secrets.bucket, credentials: { secretKey: secrets.storageSecret } } },
  },
  destinations: { rtmpDestinations: { a: { rtmpUrls: [secrets.webhookUrl] } } },
  createdAt: '2023-07-09T21:13:05.61Z',
  _id: '64ab22e1d3c4b5a697887766',
  customer: secrets.customer,
};

export const fullCode = {
  ...account,
  code: 'qwe-rtyu-iop',
  room_id: fullRoom.id,
  role: 'guest',
  enabled: true,
  created_at: '2024-03-13T15:06:01.115Z',
};

export const activeRoom = {
  ...account,
  id: fullRoom.id,
  name: 'algebra-7b',
  session: { id: fullSession.id, created_at: '2024-03-13T15:14:00.121004518Z', peers: [peerId] },
};
export const activePeers = {
  peers: {
    [peerId]: {
      id: peerId,
      name: 'Lena',
      user_id: 'stu-1042',
      metadata: secrets.metadata,
      role: 'whatever-comes-next',
      joined_at: '2024-03-13T15:15:31.900114207Z',
    },
  },
};
