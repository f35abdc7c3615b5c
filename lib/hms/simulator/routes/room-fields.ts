import { ApiError, invalidBody } from '../errors';
import type { Room } from '../world/types';
import { booleanOf, textOf } from './router';

type Body = Record<string, unknown>;

/** The part of a room that a body may set. Left-out fields are absent. */
export type RoomFields = Partial<
  Pick<
    Room,
    | 'name'
    | 'description'
    | 'region'
    | 'recordingInfo'
    | 'webhook'
    | 'polls'
    | 'largeRoom'
    | 'size'
    | 'maxDurationSeconds'
  >
>;

const standardSize = 2_500;
const largeSize = 20_000;

/** Reads the fields of a room, with the documented refusals. `current` is the room that is changed, if any. */
export function roomFields(body: Body, current?: Room): RoomFields {
  if (body.template !== undefined) throw new ApiError(400, 'Invalid body param: template. Use template_id');
  const fields: RoomFields = {};
  const put = <K extends keyof RoomFields>(key: K, value: RoomFields[K] | undefined) => {
    if (value !== undefined) fields[key] = value;
  };
  put('name', nameOf(body));
  put('description', textOf(body, 'description'));
  put('region', regionOf(body));
  put('largeRoom', booleanOf(body, 'large_room'));
  put('size', numberOf(body, 'size'));
  put('maxDurationSeconds', durationOf(body));
  put('recordingInfo', recordingOf(body));
  put('webhook', webhookOf(body));
  put('polls', pollsOf(body));
  checkSize(fields.size, fields.largeRoom ?? current?.largeRoom ?? false);
  return fields;
}

function nameOf(body: Body): string | undefined {
  const name = textOf(body, 'name');
  if (name === undefined || name === '') return undefined;
  if (!/^[a-zA-Z0-9.\-:_]+$/.test(name)) {
    throw invalidBody('room name can contain only letters, numbers and . - : _');
  }
  return name;
}

function regionOf(body: Body): string | undefined {
  const region = textOf(body, 'region');
  if (region && !['auto', 'eu', 'in', 'us'].includes(region)) {
    throw new ApiError(400, 'Error: region not supported');
  }
  return region;
}

function numberOf(body: Body, name: string): number | undefined {
  const value = body[name] ?? undefined;
  if (value === undefined) return undefined;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) throw invalidBody(name);
  return value;
}

function checkSize(size: number | null | undefined, large: boolean) {
  if (!size) return;
  if (size > largeSize) throw invalidBody(`room size greater than ${largeSize}`);
  if (size > standardSize && !large) {
    throw invalidBody(`room size greater than ${standardSize}, set large_room flag as true`);
  }
}

function durationOf(body: Body): number | undefined {
  const seconds = numberOf(body, 'max_duration_seconds');
  if (seconds === undefined) return undefined;
  const refuse = (limit: string) =>
    new ApiError(400, `Invalid body param: max_duration_seconds ${limit} seconds`);
  if (seconds < 120) throw refuse('less than 120');
  if (seconds > 43_200) throw refuse('greater than 43200');
  return seconds;
}

const isObject = (value: unknown): value is Body =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function recordingOf(body: Body): Body | undefined {
  const info = body.recording_info ?? undefined;
  if (info === undefined) return undefined;
  if (!isObject(info)) throw invalidBody('recording_info');
  const upload = info.upload_info ?? undefined;
  if (upload === undefined) return info;
  if (!isObject(upload) || !['s3', 'gs', 'oss', 'azure'].includes(String(upload.type))) {
    throw new ApiError(400, 'Invalid upload configuration');
  }
  if (typeof upload.location !== 'string' || upload.location === '') {
    throw new ApiError(400, 'Bucket location is missing');
  }
  return info;
}

function webhookOf(body: Body): Body | undefined {
  const webhook = body.webhook ?? undefined;
  if (webhook === undefined) return undefined;
  if (!isObject(webhook) || typeof webhook.url !== 'string') throw invalidBody('webhook');
  return webhook;
}

function pollsOf(body: Body): string[] | undefined {
  const polls = body.polls ?? undefined;
  if (polls === undefined) return undefined;
  const isText = (poll: unknown): poll is string => typeof poll === 'string';
  if (!Array.isArray(polls) || !polls.every(isText)) throw invalidBody('polls');
  return polls;
}
