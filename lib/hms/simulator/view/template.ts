import { canary } from '../canaries';
import type { Role, Template } from '../world/types';

const video = { bitRate: 300, codec: 'vp8', frameRate: 30, width: 480, height: 360 };
const layers = [
  { rid: 'f', scaleResolutionDownBy: 1, maxBitrate: 700, maxFramerate: 25 },
  { rid: 'h', scaleResolutionDownBy: 2, maxBitrate: 250, maxFramerate: 25 },
];

/** What a role may send. A role with nothing to send lacks `allowed`, as in the documentation's samples. */
function publishParams(allowed: string[]) {
  if (allowed.length === 0) return {};
  return {
    allowed,
    audio: { bitRate: 32, codec: 'opus' },
    video,
    ...(allowed.includes('screen')
      ? { screen: { codec: 'vp8', frameRate: 10, width: 1920, height: 1080 } }
      : {}),
    simulcast: { video: { layers }, screen: {} },
  };
}

const roleView = ({ name, publish, subscribe, permissions, priority }: Role) => ({
  name,
  publishParams: publishParams(publish),
  subscribeParams: {
    subscribeToRoles: subscribe,
    maxSubsBitRate: 3200,
    subscribeDegradation: {
      packetLossThreshold: 25,
      degradeGracePeriodSeconds: 1,
      recoverGracePeriodSeconds: 4,
    },
  },
  // Permissions that are false are left out.
  permissions,
  priority,
  maxPeerCount: 0,
});

/** A template ("policy"): camelCase, unlike the rest of the API. */
export function templateView(template: Template, time: (ms: number) => string, secrets: boolean) {
  const credentials = { key: canary.storageKey, secretKey: canary.storageSecret };
  const recording = { enabled: false, upload: { type: 's3', location: canary.storageLocation, credentials } };
  return {
    id: template.id,
    name: template.name,
    customerId: canary.customerId,
    roles: Object.fromEntries(template.roles.map((role) => [role.name, roleView(role)])),
    settings: {
      region: template.region,
      recording: secrets ? recording : null,
      roomState: { messageInterval: 5, sendPeerList: false, stopRoomStateOnJoin: true, enabled: false },
      retry: {},
    },
    destinations: {},
    createdAt: time(template.createdAt),
    updatedAt: time(template.createdAt),
    _id: template.id,
    customer: canary.customerId,
  };
}
