import { attachment, fileName } from '@/lib/files/file-name';
import { json } from '@/lib/http/json';
import { staffRoute } from '@/lib/http/route';
import { exportStudent } from '@/lib/privacy/exporting';
import { pathUserId } from '@/lib/students/input';

export const GET = staffRoute<{ userId: string }>(async ({ params, staff }) => {
  const userId = pathUserId(params.userId);
  return json(await exportStudent(staff, userId), {
    headers: { 'content-disposition': attachment(fileName([userId, 'export'], 'json')) },
  });
});
