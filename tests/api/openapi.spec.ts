import { openApiDocument } from '@/lib/openapi/document';
import { Api, expect, failure, sharedDoor, test } from '../support/fixtures';

const path = '/api/openapi.json';

test('answers the description to people and to programs, the same and as its schemas say', async ({
  ada,
  robot,
}) => {
  const mine = await ada.get(path);
  expect(mine).toMatchObject({ status: 200, body: { openapi: '3.1.1' } });
  expect(mine.headers['content-type']).toBe('application/json; charset=utf-8');
  // The app under test and these tests are of one tree; what is tested by the one holds for the other.
  expect(mine.body).toEqual(openApiDocument());
  const theirs = await robot.get(path);
  expect(theirs.text).toBe(mine.text);
});

test('tells nobody else', async ({ anonymous }) => {
  expect(await anonymous.get(path)).toMatchObject(failure(401, 'unauthorized'));
  const guesser = new Api(anonymous.context, { authorization: 'Bearer rc_no-such-key' });
  expect(await guesser.get(path)).toMatchObject(failure(401, 'unauthorized'));
});

test('holds no secret and no address of this Rollcall', async ({ ada }) => {
  const { text } = await ada.get(path);
  expect(text).not.toContain(sharedDoor().url);
  expect(text).not.toContain(sharedDoor().admin.email);
});
