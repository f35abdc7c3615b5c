import { check } from '@/lib/connection/check';
import type { ConnectionCheck } from '@/lib/connection/schema';
import type { Env } from '@/lib/env';
import { fillMeetingUrl } from '@/lib/format/meeting-link';

type Settings = Pick<Env, 'hms' | 'auth' | 'trustedProxies' | 'cronSecret' | 'onVercel'>;

/** What can be seen of the settings themselves. Nothing is fetched. */
export const settingsChecks = (settings: Settings): ConnectionCheck[] => [
  meetingLink(settings.hms.meetingUrl),
  address(settings.auth.url, settings.trustedProxies),
  ...(settings.onVercel ? [schedule(settings.cronSecret)] : []),
];

const example = {
  code: 'abc-defg-hij',
  roomId: '65f1c0aa12bd34ce56f07a01',
  role: 'student',
  userId: 'stu-1',
  name: 'Lena Park',
};

function meetingLink(template: string | null): ConnectionCheck {
  const [id, title] = ['meeting-link', 'Meeting link'];
  if (template === null) {
    return check(id, title, 'ok', 'HMS_MEETING_URL is not set: Rollcall hands out tokens and no links.');
  }
  const filled = fillMeetingUrl(template, example);
  const facts = [`Example: ${withoutSecrets(filled)}`];
  const left = /\{[^}]*\}/.exec(decodeURI(filled))?.[0];
  if (!URL.canParse(filled))
    return check(id, title, 'fail', 'HMS_MEETING_URL gives no web address.', { facts });
  if (left !== undefined) {
    const told = `Rollcall does not fill ${left} in HMS_MEETING_URL: it knows {code}, {roomId}, {role}, {userId} and {name}.`;
    return check(id, title, 'warn', told, { facts });
  }
  if (!isSafe(filled)) {
    const told = 'HMS_MEETING_URL is not https: browsers give no camera and microphone to such a page.';
    return check(id, title, 'warn', told, { facts });
  }
  if (!template.includes('{userId}')) {
    const told =
      'HMS_MEETING_URL has no {userId}: who joins by a link comes as a guest, and is matched by name only.';
    return check(id, title, 'warn', told, { facts });
  }
  return check(id, title, 'ok', 'Links are filled as in the example.', { facts });
}

/** A password in front of the host is nobody's to read here. */
function withoutSecrets(address: string): string {
  return address.replace(/^(\w+:\/\/)[^/?#]*@/, '$1');
}

function address(url: string, proxies: number): ConnectionCheck {
  const [id, title] = ['address', 'Address and proxies'];
  const { protocol, origin, pathname } = new URL(url);
  if (pathname !== '/') {
    return check(
      id,
      title,
      'warn',
      `NEXTAUTH_URL has a path. Rollcall lives at ${origin} and nowhere below.`,
    );
  }
  if (protocol === 'https:' && proxies === 0) {
    return check(
      id,
      title,
      'warn',
      'NEXTAUTH_URL is https, so a proxy stands in front, but TRUSTED_PROXIES is 0: limits by address are off and the audit log has no addresses. If that proxy sets X-Forwarded-For itself, set TRUSTED_PROXIES=1.',
    );
  }
  if (protocol === 'http:' && proxies > 0) {
    const told = 'NEXTAUTH_URL is this machine alone, but TRUSTED_PROXIES says that proxies stand in front.';
    return check(id, title, 'warn', told);
  }
  const told =
    proxies === 0
      ? `People open ${origin}, with no proxy in front.`
      : `People open ${origin}; the client's address is the ${ordinal(proxies)} from the right of X-Forwarded-For.`;
  return check(id, title, 'ok', told);
}

const ordinal = (number: number) => (number === 1 ? 'first' : `${number}th`);

function schedule(secret: string | null): ConnectionCheck {
  const [id, title] = ['schedule', 'Scheduled work'];
  if (secret !== null) return check(id, title, 'ok', 'CRON_SECRET is set: Vercel calls for the day’s work.');
  const told = 'CRON_SECRET is not set: nothing is copied from 100ms until somebody opens a page.';
  return check(id, title, 'warn', told);
}

const isSafe = (url: string) => {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
};
