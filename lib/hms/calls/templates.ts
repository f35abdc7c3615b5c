import type { HmsClient } from '../types';
import { clampLimit, toPage, wireList } from '../wire/page';
import { wireTemplate } from '../wire/templates';
import { type Call, segment } from './call';

const templates = wireList(wireTemplate);

export const templateCalls = (call: Call): Pick<HmsClient, 'listTemplates' | 'getTemplate'> => ({
  listTemplates: ({ start, ...page } = {}) =>
    call({ thing: 'list', cursor: start !== undefined }, async (send) => {
      const limit = clampLimit(page.limit);
      const query = { start, limit: String(limit) };
      const list = await send({ method: 'GET', path: '/templates', query, schema: templates, retry: true });
      return toPage(list, { start, limit });
    }),

  getTemplate: (templateId) =>
    call({ thing: 'template', byId: true }, (send) =>
      send({
        method: 'GET',
        path: `/templates/${segment(templateId, 'template')}`,
        schema: wireTemplate,
        retry: true,
      }),
    ),
});
