import 'server-only';
import { inArray, sql } from 'drizzle-orm';
import { db } from '@/lib/db';
import { templates } from '@/lib/db/schema';
import { isAppError } from '@/lib/errors';
import type { HmsRole, HmsTemplate } from '@/lib/hms/types';
import { describeError, log } from '@/lib/log';
import { processWide } from '@/lib/process-wide';
import { allTemplates } from '@/lib/templates/catalog';

/** Roles by template id. */
export type RolesByTemplate = ReadonlyMap<string, HmsRole[]>;

/**
 * The roles of these templates: as 100ms has them, or as it last had them while it cannot be reached. A template that
 * nobody ever saw is left out. Throws what 100ms did when it is out of reach and nothing is known at all.
 */
export async function rolesOfTemplates(ids: readonly string[]): Promise<RolesByTemplate> {
  try {
    const all = await allTemplates();
    await remember(all);
    return new Map(all.map(({ id, roles }) => [id, roles]));
  } catch (error) {
    if (!isAppError(error)) throw error;
    const kept = await recall(ids);
    if (kept.size === 0) throw error;
    log().warn(describeError(error), 'templates could not be read; their last known roles are used');
    return kept;
  }
}

const saved = () => processWide('templates-remembered', () => ({ of: null as HmsTemplate[] | null }));

/** Once for each load of the catalog, not for each reader. */
async function remember(all: HmsTemplate[]): Promise<void> {
  if (saved().of === all) return;
  const rows = all.map(({ id, roles }) => ({ id, roles }));
  if (rows.length > 0) {
    await (await db())
      .insert(templates)
      .values(rows)
      .onConflictDoUpdate({ target: templates.id, set: { roles: sql`excluded.roles` } });
  }
  saved().of = all;
}

async function recall(ids: readonly string[]): Promise<RolesByTemplate> {
  if (ids.length === 0) return new Map();
  const rows = await (await db())
    .select()
    .from(templates)
    .where(inArray(templates.id, [...ids]));
  return new Map(rows.map(({ id, roles }) => [id, roles]));
}
