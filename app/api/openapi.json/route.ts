import { json } from '@/lib/http/json';
import { apiRoute } from '@/lib/http/route';
import { openApiDocument } from '@/lib/openapi/document';

export const GET = apiRoute(async () => json(openApiDocument()));
