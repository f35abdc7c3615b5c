import { AppError, isAppError } from '@/lib/errors';
import { HmsFailure } from './failure';
import { roomRefusal } from './room-refusals';

/** What was tried, as far as the words of an error depend on it. */
export type Attempted = {
  /** What a 404 is about. A list is always there: without it we are not talking to 100ms. */
  thing: 'room' | 'session' | 'template' | 'list' | 'link';
  /** The call has no other input than an id: a 400 can only mean that nothing has such an id. */
  byId?: boolean;
  /** The call passed on a page cursor that came from outside. */
  cursor?: boolean;
  /** The call carries a room's settings, whose refusal a person can mend. */
  settings?: boolean;
  /** Added when it is unknown whether 100ms did what was asked. */
  whenUnsure?: string;
};

/** An hour later asking once more does no harm, whatever the server said. */
const longestAdviceSeconds = 3_600;

/** Puts a failure into words for staff. 100ms' own texts, ids and bodies stay out: they may hold anything. */
export function toAppError(error: unknown, attempted: Attempted): unknown {
  if (isAppError(error) || !(error instanceof HmsFailure)) return error;
  const make = (code: AppError['code'], message: string) => new AppError(code, message, { cause: error });
  const unsure = (message: string) => (attempted.whenUnsure ? `${message} ${attempted.whenUnsure}` : message);

  switch (error.kind) {
    case 'timeout':
      return make('unavailable', unsure('100ms did not answer in time. Try again in a moment.'));
    case 'network':
      return make(
        'unavailable',
        unsure(
          'Rollcall cannot reach 100ms. Try again in a minute. If it stays so, check HMS_API_URL and the network of this server.',
        ),
      );
    case 'redirect':
      return make(
        'upstream_failed',
        '100ms points to another address, which Rollcall does not follow. Check HMS_API_URL.',
      );
    case 'too_large':
      return make(
        'upstream_failed',
        unsure('100ms sent more data than Rollcall can take in at once. Ask for less, or try again later.'),
      );
    case 'garbage':
      return make(
        'upstream_failed',
        unsure(
          '100ms sent an answer that Rollcall cannot read. Try again in a minute. If it stays so, check HMS_API_URL.',
        ),
      );
    case 'refused':
      return refused(error, attempted, unsure);
  }
}

function refused(failure: HmsFailure, attempted: Attempted, unsure: (message: string) => string): AppError {
  const status = failure.status ?? 0;
  const make = (code: AppError['code'], message: string, more: object = {}) =>
    new AppError(code, message, { ...more, cause: failure });

  const refusal = attempted.settings ? roomRefusal(failure) : null;
  if (refusal) return refusal;

  if (status === 401) {
    return make(
      'upstream_failed',
      "100ms does not accept Rollcall's credentials. Check APP_ACCESS_KEY and APP_SECRET, and that this server's clock is right.",
    );
  }
  if (status === 403) {
    if (failure.says(/room is disabled/i)) {
      return make('conflict', 'This room is switched off. Switch it on, then try again.');
    }
    if (failure.says(/code can ?not be enabled/i)) {
      return make(
        'conflict',
        'This link cannot be switched on: its room or role is gone. Make the links of the room anew.',
      );
    }
    return make(
      'upstream_failed',
      "100ms does not allow this with Rollcall's credentials. Check in the 100ms dashboard what APP_ACCESS_KEY may do.",
    );
  }
  if (status === 404 || (status === 400 && attempted.byId)) {
    if (attempted.thing === 'list') {
      return make('upstream_failed', 'At this address there is no 100ms API. Check HMS_API_URL.');
    }
    return make('not_found', `100ms knows no such ${attempted.thing}. It may belong to another workspace.`);
  }
  if (status === 400 && attempted.cursor) {
    return make('bad_request', 'This page of the list is gone. Begin again at the first page.');
  }
  if ([408, 429, 503, 504].includes(status)) {
    const seconds = Math.min(Math.ceil((failure.retryAfterMs ?? 0) / 1000), longestAdviceSeconds);
    const why = status === 429 ? '100ms asks Rollcall to slow down.' : '100ms cannot answer just now.';
    const message = `${why} Try again in ${seconds > 0 ? waitInWords(seconds) : 'a minute'}.`;
    return make('unavailable', status === 429 ? message : unsure(message), {
      retryAfterSeconds: seconds > 0 ? seconds : undefined,
    });
  }
  if (status >= 500) {
    return make(
      'upstream_failed',
      unsure(`100ms had a fault of its own (${status}). Try again in a minute.`),
    );
  }
  const advice = attempted.settings ? 'Check the details of the room and try again.' : 'Try again later.';
  return make('upstream_failed', `100ms refused the request (${status}). ${advice}`);
}

function waitInWords(seconds: number): string {
  if (seconds === 1) return 'a second';
  if (seconds <= 90) return `${seconds} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}
