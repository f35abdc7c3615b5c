import type { JsonSchema } from './schemas';

/** An OpenAPI 3.1 document, as far as Rollcall writes it. */
export type OpenApiDocument = {
  openapi: string;
  info: { title: string; version: string; description: string };
  tags: { name: string; description: string }[];
  paths: Record<string, Record<string, DescribedOperation>>;
  components: {
    schemas: Record<string, JsonSchema>;
    responses: Record<string, DescribedResponse>;
    headers: Record<string, object>;
    securitySchemes: Record<string, object>;
  };
};
export type DescribedResponse = {
  description: string;
  headers?: Record<string, object>;
  content?: Record<string, { schema?: JsonSchema }>;
};
export type DescribedParameter = {
  name: string;
  in: 'path' | 'query';
  required: boolean;
  description: string;
  schema: JsonSchema;
};
export type DescribedOperation = {
  operationId: string;
  tags: string[];
  summary: string;
  description?: string;
  security: Record<string, never[]>[];
  parameters?: DescribedParameter[];
  requestBody?: { required: true; description?: string; content: Record<string, { schema: JsonSchema }> };
  responses: Record<string, DescribedResponse | { $ref: string }>;
};
