import { answerAuth } from '@/lib/auth/next-auth';
import { publicRoute } from '@/lib/http/route';

const handle = publicRoute<{ nextauth: string[] }>(({ request, params }) => answerAuth(request, params));

export { handle as GET, handle as POST };
