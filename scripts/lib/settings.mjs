// The settings of a Rollcall that nobody configures: demo, tests.
import { randomBytes } from 'node:crypto';

/** Every variable Rollcall reads (lib/env.ts). Set empty, a variable is unset and no .env file can fill it. */
export const settingNames = [
  'APP_ACCESS_KEY',
  'APP_SECRET',
  'HMS_API_URL',
  'HMS_MEETING_URL',
  'HMS_BOT_ROLES',
  'DATABASE_URL',
  'DATA_DIR',
  'NEXTAUTH_SECRET',
  'NEXTAUTH_URL',
  'ADMIN_EMAIL',
  'ADMIN_PASSWORD',
  'TIME_ZONE',
  'TRUSTED_PROXIES',
  'CRON_SECRET',
  'HMS_WEBHOOK_SECRET',
  'VERCEL',
  'LOG_LEVEL',
  'NEXT_MANUAL_SIG_HANDLE',
];

/** This process's environment with exactly these settings of Rollcall and no others. */
export function environmentOf(settings) {
  const nothing = Object.fromEntries(settingNames.map((name) => [name, '']));
  return { ...process.env, ...nothing, NEXT_TELEMETRY_DISABLED: '1', ...settings };
}

export const randomSecret = () => randomBytes(32).toString('base64url');

/** A password a person can read off a screen and type: 15 letters and digits that cannot be confused, in groups. */
export function randomPassword() {
  const letters = '23456789abcdefghjkmnpqrstuvwxyz';
  let text = '';
  while (text.length < 15) {
    for (const byte of randomBytes(32)) {
      // Bytes over the last multiple of 31 are dropped, so that each letter is as likely as any other.
      if (byte < 248 && text.length < 15) text += letters[byte % 31];
    }
  }
  return text.match(/.{5}/g).join('-');
}
