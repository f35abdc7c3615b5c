import { hash, verify } from '@node-rs/argon2';

/** OWASP's argon2id parameters: 19 MiB, 2 passes, 1 lane (Password Storage Cheat Sheet). */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** A self-describing argon2id hash; the library's default algorithm is argon2id. */
export const hashPassword = (password: string): Promise<string> => hash(password, parameters);

let stranger: Promise<string> | undefined;

/**
 * Whether the password is right. Without a hash (no such person) it verifies against a hash nobody has the password of,
 * so that an unknown e-mail costs what a wrong password costs and cannot be told from it.
 */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  stranger ??= hashPassword(crypto.randomUUID());
  const matches = await verify(stored ?? (await stranger), password);
  return stored !== null && matches;
}

/** `$argon2id$v=19$m=19456,t=2,p=1$…`: what a stored hash says of how it was made. */
const described = /^\$argon2id\$v=(\d+)\$m=(\d+),t=(\d+),p=\d+\$/;

/** Whether a stored hash was made by less than what we ask for now: then the next sign-in makes it anew. */
export function needsRehash(stored: string): boolean {
  const [, version, memory, time] = described.exec(stored) ?? [];
  return !(
    Number(version) >= 19 &&
    Number(memory) >= parameters.memoryCost &&
    Number(time) >= parameters.timeCost
  );
}
