import { z } from 'zod';
import { moment } from '@/lib/answers/schema';

export type StaffRole = 'admin' | 'teacher';

/** Who is signed in, or on whose behalf an API key acts. */
export type Staff = { id: string; email: string; name: string; role: StaffRole };

/** What the sign-in form sends. Limits keep a hash from being fed megabytes; no database stores NUL. */
export const credentials = z.object({
  email: z
    .string()
    .trim()
    .min(1)
    .max(320)
    .regex(/^[^\0]+$/),
  password: z.string().min(1).max(1_024),
});

export const newApiKey = z.strictObject({
  name: z
    .string({ error: 'Give the key a name, so that you know later what uses it.' })
    .trim()
    .min(1, 'Give the key a name, so that you know later what uses it.')
    .max(80, 'Keep the name under 80 characters.'),
});
export type NewApiKey = z.infer<typeof newApiKey>;

/** A key as it is listed; `hint` is its last four characters. */
export const apiKey = z.object({ id: z.string(), name: z.string(), hint: z.string(), createdAt: moment });
export type ApiKey = z.infer<typeof apiKey>;
export const apiKeyList = z.object({ keys: z.array(apiKey) });
export type ApiKeys = z.infer<typeof apiKeyList>;
/** A key as it is shown the one time it is made. */
export const createdApiKey = z.object({
  id: z.string(),
  name: z.string(),
  key: z.string(),
  createdAt: moment,
});
export type CreatedApiKey = z.infer<typeof createdApiKey>;
