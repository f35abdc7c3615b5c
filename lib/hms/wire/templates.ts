import { z } from 'zod';
import type { HmsRole, HmsTemplate } from '../types';
import { anything, isRecord, recordsOf, text, textOf } from './fields';

/** Permissions that make a role one to hand out with care. 100ms leaves out those that are false. */
const powers = ['endRoom', 'removeOthers', 'changeRole'];

/** A template (docs: policy). camelCase, unlike the rest of the API. */
export const wireTemplate = z
  .object({ id: text, _id: text, name: text, roles: anything })
  .transform((template) => ({
    id: template.id || template._id,
    name: template.name,
    roles: Array.from(recordsOf(template.roles), toRole),
  }))
  .refine((template): template is HmsTemplate => template.id !== '');

function toRole([key, role]: [string, Record<string, unknown>]): HmsRole {
  const { permissions } = role;
  return {
    name: textOf(role.name) || key,
    power: isRecord(permissions) && powers.some((power) => permissions[power] === true),
  };
}
