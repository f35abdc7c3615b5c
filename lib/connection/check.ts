import type { CheckState, ConnectionCheck } from '@/lib/connection/schema';

type More = Partial<Pick<ConnectionCheck, 'facts' | 'milliseconds'>>;

export const check = (
  id: string,
  title: string,
  state: CheckState,
  told: string,
  { facts = [], milliseconds = null }: More = {},
): ConnectionCheck => ({ id, title, state, told, facts, milliseconds });
