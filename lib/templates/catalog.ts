import 'server-only';
import { AppError } from '@/lib/errors';
import { hms } from '@/lib/hms';
import { pagesOf } from '@/lib/hms/paging';
import type { HmsRole, HmsTemplate } from '@/lib/hms/types';
import { processWide } from '@/lib/process-wide';
import { type SharedLoad, sharedLoad } from '@/lib/shared-load';

/** A template is trusted this long (DESIGN §4). */
const life = 5 * 60_000;
/** An unknown template or role is looked up anew, but not more often than this: it may have been made a moment ago. */
const recheck = 10_000;

const catalog = (): SharedLoad<HmsTemplate[]> => processWide('templates', () => sharedLoad(life, loadAll));

async function loadAll(): Promise<HmsTemplate[]> {
  const all: HmsTemplate[] = [];
  for await (const items of pagesOf((start) => hms().listTemplates({ limit: 100, start })))
    all.push(...items);
  return all;
}

/** Every template of the workspace, at most 5 minutes old. */
export const allTemplates = (): Promise<HmsTemplate[]> => catalog().get();

/** A template by id, or null when 100ms knows none. */
export async function findTemplate(id: string): Promise<HmsTemplate | null> {
  const find = (templates: HmsTemplate[]) => templates.find((template) => template.id === id) ?? null;
  return find(await catalog().get()) ?? find(await catalog().get(recheck));
}

/** A role of a template. Throws `bad_request` (field `role`) for one it lacks, and says which it has. */
export async function requireRole(templateId: string, role: string): Promise<HmsRole> {
  const find = (template: HmsTemplate | null) => template?.roles.find((known) => known.name === role);
  const known = find(await findTemplate(templateId));
  if (known) return known;
  await catalog().get(recheck);
  const template = await findTemplate(templateId);
  const added = find(template);
  if (added) return added;
  const names = template?.roles.map(({ name }) => name).join(', ');
  const advice = names
    ? `This room has the roles ${names}.`
    : 'The template of this room is not known at 100ms any more.';
  throw new AppError('bad_request', `There is no role "${role}" in this room. ${advice}`, {
    fields: { role: advice },
  });
}
