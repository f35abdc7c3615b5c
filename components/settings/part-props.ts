import type { FieldErrors } from '@/lib/errors';
import type { SettingsValues } from './settings-values';

/** What every group of settings gets: the values, what is wrong by the server's field names, and a way to change them. */
export type PartProps = {
  values: SettingsValues;
  errors: FieldErrors;
  set: (part: Partial<SettingsValues>) => void;
};
