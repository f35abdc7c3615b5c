import type { Template } from '@/lib/rooms/schema';
import { expect, failure, test } from '../support/fixtures';

test('the templates of the workspace are listed with their roles, and nothing else of them', async ({
  ada,
  robot,
}) => {
  for (const api of [ada, robot]) {
    const answer = await api.get<{ templates: Template[] }>('/api/templates');
    expect(answer.status).toBe(200);
    const id = expect.stringMatching(/^[0-9a-f]{24}$/);
    const expected = [
      { id, name: 'school_lecture', roles: ['host', 'panelist', 'viewer'] },
      { id, name: 'school_videoconf', roles: ['teacher', 'assistant', 'student', 'observer'] },
    ];
    const byName = (one: Template, other: Template) => one.name.localeCompare(other.name, 'en');
    expect(answer.body.templates.toSorted(byName)).toEqual(expected);
    expect(Object.keys(answer.body)).toEqual(['templates']);
  }
});

test('templates are for staff', async ({ anonymous }) => {
  expect(await anonymous.get('/api/templates')).toMatchObject(failure(401, 'unauthorized'));
});
