import { z } from 'zod';

/** Values printed in tutorials and our own `.env.example`: anyone can know them, so production refuses them. */
const published = /^(changeme|change-me|secret|password|your[-_ ]|<|example)/i;

const required = (name: string) =>
  z
    .string({ error: `${name} is missing.` })
    .trim()
    .min(1, `${name} is missing.`);
const secret = (name: string, least: number) =>
  z
    .string({ error: `${name} is missing.` })
    .min(least, `${name} is too short: at least ${least} characters.`)
    .refine(
      (value) => !published.test(value),
      `${name} is a published default. Make your own, e.g. openssl rand -base64 33.`,
    );

const isLoopback = (host: string) => ['localhost', '127.0.0.1', '[::1]'].includes(host);
const webAddress = (name: string) =>
  z.string({ error: `${name} is missing.` }).refine((value) => {
    if (!URL.canParse(value)) return false;
    const { protocol, hostname } = new URL(value);
    return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
  }, `${name} must be an https:// address (http:// only on localhost, 127.0.0.1 or ::1).`);

const isTimeZone = (zone: string) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

const list = (value: string) =>
  value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');

const schema = z
  .object({
    APP_ACCESS_KEY: required('APP_ACCESS_KEY'),
    APP_SECRET: required('APP_SECRET'),
    HMS_API_URL: webAddress('HMS_API_URL').default('https://api.100ms.live/v2'),
    HMS_MEETING_URL: z
      .string()
      .refine(
        (value) => /^https?:\/\/[^/]/.test(value) && /\{(code|roomId)\}/.test(value),
        'HMS_MEETING_URL must be a web address with {code} or {roomId} in it.',
      )
      .optional(),
    HMS_BOT_ROLES: z.string().default('__internal_recorder,recorder,beam').transform(list),
    DATABASE_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'DATABASE_URL must start with postgres:// or postgresql://.')
      .optional(),
    DATA_DIR: z.string().default('.data'),
    NEXTAUTH_SECRET: secret('NEXTAUTH_SECRET', 32),
    NEXTAUTH_URL: webAddress('NEXTAUTH_URL'),
    ADMIN_EMAIL: z.email('ADMIN_EMAIL is not an e-mail address.').optional(),
    ADMIN_PASSWORD: secret('ADMIN_PASSWORD', 12).optional(),
    TIME_ZONE: z
      .string()
      .refine(isTimeZone, 'TIME_ZONE is not an IANA time zone such as Europe/Berlin.')
      .default('UTC'),
    TRUSTED_PROXIES: z.coerce
      .number('TRUSTED_PROXIES must be a whole number, 0 or more.')
      .int('TRUSTED_PROXIES must be a whole number, 0 or more.')
      .min(0, 'TRUSTED_PROXIES must be a whole number, 0 or more.')
      .optional(),
    CRON_SECRET: secret('CRON_SECRET', 16).optional(),
    HMS_WEBHOOK_SECRET: secret('HMS_WEBHOOK_SECRET', 16).optional(),
    VERCEL: z.string().optional(),
    NEXT_MANUAL_SIG_HANDLE: z.string().optional(),
    LOG_LEVEL: z
      .enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'], {
        error: 'LOG_LEVEL must be trace, debug, info, warn, error or silent.',
      })
      .default('info'),
  })
  .transform((values) => ({
    hms: {
      accessKey: values.APP_ACCESS_KEY,
      secret: values.APP_SECRET,
      apiUrl: values.HMS_API_URL.replace(/\/+$/, ''),
      meetingUrl: values.HMS_MEETING_URL ?? null,
      botRoles: values.HMS_BOT_ROLES,
    },
    database: { url: values.DATABASE_URL ?? null, dataDir: values.DATA_DIR },
    auth: { secret: values.NEXTAUTH_SECRET, url: values.NEXTAUTH_URL },
    admin:
      values.ADMIN_EMAIL && values.ADMIN_PASSWORD
        ? { email: values.ADMIN_EMAIL, password: values.ADMIN_PASSWORD }
        : null,
    timeZone: values.TIME_ZONE,
    trustedProxies: values.TRUSTED_PROXIES ?? (values.VERCEL ? 1 : 0),
    onVercel: values.VERCEL !== undefined,
    cronSecret: values.CRON_SECRET ?? null,
    logLevel: values.LOG_LEVEL,
    /** Whether Next leaves it to us to end the process: see scripts/start.mjs. */
    endsItself: values.NEXT_MANUAL_SIG_HANDLE !== undefined,
  }));

export type Env = z.infer<typeof schema>;

/** Missing or weak settings, each a sentence that names its variable. */
export class EnvError extends Error {
  override readonly name = 'EnvError';
  readonly problems: string[];

  constructor(problems: string[]) {
    const [only] = problems;
    super(
      problems.length === 1
        ? `Rollcall cannot start: ${only}`
        : `Rollcall cannot start. Please mend these settings:\n${problems.map((line) => `  - ${line}`).join('\n')}`,
    );
    this.problems = problems;
  }
}

/** What only shows when settings are seen together. Apart from the schema, which would hold it back until each field is right. */
function togetherProblems(given: Record<string, string | undefined>): string[] {
  const problems: string[] = [];
  if (given.VERCEL && !given.DATABASE_URL) {
    problems.push(
      'DATABASE_URL is missing. On Vercel Rollcall needs PostgreSQL: the embedded database would be lost.',
    );
  }
  if ((given.ADMIN_EMAIL === undefined) !== (given.ADMIN_PASSWORD === undefined)) {
    problems.push('ADMIN_EMAIL and ADMIN_PASSWORD go together: set both or none.');
  }
  return problems;
}

/** Parses a set of variables; an empty value counts as unset. Throws `EnvError` naming every problem at once. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ''),
  );
  const result = schema.safeParse(given);
  const problems = [
    ...(result.error?.issues.map((issue) => issue.message) ?? []),
    ...togetherProblems(given),
  ];
  if (!result.success || problems.length > 0) throw new EnvError([...new Set(problems)]);
  return result.data;
}

let cached: Env | undefined;

/** The settings of this process, read once. The only reader of `process.env`. */
export function env(): Env {
  cached ??= readEnv(process.env);
  return cached;
}
