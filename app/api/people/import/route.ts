import { apiRoute } from '@/lib/http/route';
import { answerImport } from '@/lib/import/answer';
import { readImportRequest, workspaceImportQuery } from '@/lib/import/request';
import { importPeople } from '@/lib/import/service';

/**
 * A list of people for the whole workspace; a class column says which room. Query as of a room's import, and
 * `rooms={"7a":"<room id>","7b":null}` for classes that go elsewhere or nowhere, `templateId` for the rooms that are made.
 * Progress: with `Accept: application/x-ndjson` the answer is lines, see `answerImport`.
 */
export const POST = apiRoute(async ({ request, staff }) => {
  const asked = await readImportRequest(request, workspaceImportQuery);
  return answerImport(request, await importPeople(staff, asked));
});
