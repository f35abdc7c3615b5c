import type { Resource } from '../operation';
import { absences } from './absences';
import { audit } from './audit';
import { connection } from './connection';
import { files } from './files';
import { keys } from './keys';
import { lessons } from './lessons';
import { privacy } from './privacy';
import { register } from './register';
import { rooms } from './rooms';
import { roster } from './roster';
import { sampleBackend } from './sample-backend';
import { settings } from './settings';
import { staff } from './staff';
import { students } from './students';
import { upkeep } from './upkeep';

/** Every call there is; a test holds it against the route files. */
export const resources: readonly Resource[] = [
  rooms,
  lessons,
  register,
  students,
  absences,
  files,
  roster,
  settings,
  staff,
  keys,
  audit,
  privacy,
  sampleBackend,
  connection,
  upkeep,
];
