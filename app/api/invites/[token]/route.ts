import { readJson } from '@/lib/http/input';
import { json } from '@/lib/http/json';
import { originOf } from '@/lib/http/origin';
import { publicRoute } from '@/lib/http/route';
import { acceptInvite } from '@/lib/staff/invites';
import { inviteAcceptance } from '@/lib/staff/schema';

export const POST = publicRoute<{ token: string }>(async ({ request, params }) => {
  const acceptance = await readJson(request, inviteAcceptance);
  return json(await acceptInvite(params.token, acceptance, originOf(request.headers)));
});
