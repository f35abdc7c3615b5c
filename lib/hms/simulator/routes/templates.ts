import { notFound } from '../errors';
import { pageOf } from './paging';
import { type Context, json, type Route } from './router';

function listTemplates({ world, view, query }: Context) {
  const newestFirst = [...world.templates].sort((a, b) => (a.id < b.id ? 1 : -1));
  const { limit, items, last } = pageOf(newestFirst, query);
  return json(view.list(limit, items.map(view.template), last));
}

function getTemplate({ world, view, params }: Context) {
  const template = world.templates.find((one) => one.id === params.templateId);
  if (!template) throw notFound('Error: template not found');
  return json(view.template(template));
}

export const templateRoutes: Route[] = [
  { method: 'GET', path: '/templates', answer: listTemplates },
  { method: 'GET', path: '/templates/:templateId', answer: getTemplate },
];
