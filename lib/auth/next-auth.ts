import 'server-only';
import { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { authOptions } from '@/lib/auth';
import { AppError, isAppError } from '@/lib/errors';
import { readText } from '@/lib/http/input';
import { refuseForeignOrigin } from '@/lib/http/own-origin';
import { describeError, log } from '@/lib/log';

type Params = { nextauth: string[] };

/**
 * next-auth's answer to one of its calls, by the rules of all others: no body over the usual limit, no form of another
 * site, and input it cannot make sense of is `bad_request`. Left to itself it falls over such input, or calls it a fault of
 * the server. A sign-in that is not checked is answered in our envelope: `too_many_requests`, or a fault of ours.
 */
export async function answerAuth(request: Request, params: Params): Promise<Response> {
  // Lets anybody write into the log.
  if (params.nextauth[0] === '_log') throw new AppError('not_found', 'There is no such call.');
  if (request.method === 'POST') refuseForeignOrigin(request);
  const body = request.method === 'POST' ? await readText(request) : null;
  const { url, method, headers } = request;
  const copy = new NextRequest(url, { method, headers, body });
  const context = { params: Promise.resolve(params) };
  let problem: unknown;
  const options = authOptions((error) => {
    problem = error;
  });
  const answer: Response = await NextAuth(copy as never, context as never, options).catch(notUnderstood);
  if (problem !== undefined) throw isAppError(problem) ? problem : notChecked(problem);
  if (answer.status === 400 || answer.status >= 500) return notUnderstood();
  answer.headers.set('cache-control', 'private, no-store');
  return answer;
}

/** What a database says of its failure stays with us; whoever signs in is told that it was none of theirs. */
const notChecked = (cause: unknown) =>
  new AppError(
    'unavailable',
    'Rollcall could not check your sign-in just now. Please try again in a moment.',
    {
      cause,
    },
  );

function notUnderstood(error?: unknown): never {
  if (error !== undefined) log().warn(describeError(error), 'next-auth failed');
  const advice = 'This sign-in request cannot be understood. Open the sign-in page and try again.';
  throw new AppError('bad_request', advice, { cause: error });
}
