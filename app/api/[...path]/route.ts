import { AppError } from '@/lib/errors';
import { apiRoute } from '@/lib/http/route';

/** Every other address below /api: a plain envelope instead of a page. */
const unknown = apiRoute<{ path: string[] }>(async () => {
  throw new AppError('not_found', 'There is no such call. See the README for the calls there are.');
});

export { unknown as DELETE, unknown as GET, unknown as PATCH, unknown as POST, unknown as PUT };
