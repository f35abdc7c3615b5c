import { pathId } from '@/lib/http/input';
import { apiRoute } from '@/lib/http/route';
import { answerImport } from '@/lib/import/answer';
import { readImportRequest, roomImportQuery } from '@/lib/import/request';
import { importIntoRoom } from '@/lib/import/service';

/**
 * A list of people onto this room's roster; the body is the file. Query: `dryRun=1` writes nothing, `endMissing=1` ends who
 * is not in the file, `columns=userId,name,,email` and `header=1` confirm how it is read, `class=7a` takes one class's rows.
 * Progress: with `Accept: application/x-ndjson` the answer is lines, see `answerImport`.
 */
export const POST = apiRoute<{ roomId: string }>(async ({ request, params, staff }) => {
  const asked = await readImportRequest(request, roomImportQuery);
  return answerImport(request, await importIntoRoom(staff, pathId(params.roomId, 'room'), asked));
});
