import * as z from 'zod';
import { type Endpoint, FileAnswer } from './endpoint.ts';

export const readRegistrations = {
  audience: 'public',
  service: 'feeds',
  method: 'GET',
  path: '/public/registrations.atom',
  status: 200,
  tag: 'Public',
  summary: 'The fifty newest registrations of clusters, whatever became of them since, as an Atom feed',
  input: z.strictObject({}),
  output: FileAnswer,
  produces: ['application/atom+xml; charset=utf-8'],
  refusals: [],
  cache: 300,
} as const satisfies Endpoint;
