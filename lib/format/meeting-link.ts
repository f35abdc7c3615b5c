export type MeetingPlace = {
  code: string;
  roomId: string;
  role: string;
  userId?: string | undefined;
  name?: string | undefined;
};

const placeholder = /\{(code|roomId|role|userId|name)\}/g;

/**
 * The join page's address for one place in a meeting, from the template of `HMS_MEETING_URL`. Values are URL-encoded. A
 * query parameter whose value is not known is left out whole: `userId=` would name a person called "".
 */
export function fillMeetingUrl(template: string, place: MeetingPlace): string {
  const [address = '', ...fragments] = template.split('#');
  const filled = fillPart(address, place);
  // Apps that route by fragment carry path and query there, so it gets the same care.
  return fragments.length > 0 ? `${filled}#${fillPart(fragments.join('#'), place)}` : filled;
}

function fillPart(part: string, place: MeetingPlace): string {
  const at = part.indexOf('?');
  if (at < 0) return fill(part, place);
  const parameters = part
    .slice(at + 1)
    .split('&')
    .filter((parameter) => isComplete(parameter, place))
    .map((parameter) => fill(parameter, place));
  const path = fill(part.slice(0, at), place);
  return parameters.length > 0 ? `${path}?${parameters.join('&')}` : path;
}

const known = (name: string, place: MeetingPlace): string => place[name as keyof MeetingPlace] ?? '';

const isComplete = (parameter: string, place: MeetingPlace): boolean =>
  Array.from(parameter.matchAll(placeholder)).every(([, name = '']) => known(name, place) !== '');

const fill = (text: string, place: MeetingPlace): string =>
  text.replace(placeholder, (_, name: string) => encode(known(name, place)));

/** Half of a surrogate pair, which `encodeURIComponent` throws at, becomes the replacement character. */
const encode = (value: string): string => encodeURIComponent(value.replace(/\p{Surrogate}/gu, '\uFFFD'));
